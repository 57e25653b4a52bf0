"""The notes service as FastAPI's users write it: the same operations over SQLAlchemy's defaults.

psycopg2 is named in the URL, because SQLAlchemy 2.1 takes postgresql:// for psycopg 3. Tables are made by
`python main.py`, before the workers start, because two workers that make them at once fail.
"""

import os

from fastapi import Depends, FastAPI
from pydantic import BaseModel, ConfigDict
from sqlalchemy import create_engine, select
from sqlalchemy.orm import DeclarativeBase, Mapped, Session, mapped_column, sessionmaker

scheme, colon, rest = os.environ.get("DATABASE_URL", "sqlite:///./dev.db").partition(":")
if scheme in ("postgres", "postgresql"):
    scheme = "postgresql+psycopg2"
# FastAPI opens a session in one thread and uses it in another.
options = {"check_same_thread": False} if scheme == "sqlite" else {}
engine = create_engine(scheme + colon + rest, connect_args=options)
new_session = sessionmaker(engine)


class Base(DeclarativeBase):
    pass


class Note(Base):
    __tablename__ = "notes"
    id: Mapped[int] = mapped_column(primary_key=True)
    text: Mapped[str]


class NoteIn(BaseModel):
    text: str


class NoteOut(NoteIn):
    model_config = ConfigDict(from_attributes=True)
    id: int


def session():
    with new_session() as session:
        yield session


app = FastAPI()


@app.get("/health")
def health():
    return {"status": "ok"}


@app.get("/notes", response_model=list[NoteOut])
def list_notes(session: Session = Depends(session)):
    return session.scalars(select(Note).order_by(Note.id).limit(100)).all()


@app.post("/notes", response_model=NoteOut, status_code=201)
def create_note(body: NoteIn, session: Session = Depends(session)):
    note = Note(text=body.text)
    session.add(note)
    session.commit()
    session.refresh(note)
    return note


if __name__ == "__main__":
    Base.metadata.create_all(engine)
