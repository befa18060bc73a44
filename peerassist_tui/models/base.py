"""SQLModel with our names for keys and indexes, which migrations rely on; every table begins here."""

from sqlalchemy import MetaData
from sqlmodel import SQLModel

__all__ = ["SQLModel"]

SQLModel.metadata = MetaData(
    naming_convention={
        "ix": "ix_%(column_0_label)s",
        "uq": "uq_%(table_name)s_%(column_0_name)s",
        "fk": "fk_%(table_name)s_%(column_0_name)s_%(referred_table_name)s",
        "pk": "pk_%(table_name)s",
    }
)
