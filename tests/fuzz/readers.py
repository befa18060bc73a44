"""Everything that reads what people or other programs wrote, in one table."""

from tests.fuzz.file_readers import FILES
from tests.fuzz.list_readers import LISTS
from tests.fuzz.typed_readers import TYPED

READERS = {reader.name: reader for reader in (*TYPED, *LISTS, *FILES)}
