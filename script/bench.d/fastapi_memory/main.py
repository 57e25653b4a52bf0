"""The notes service in memory as FastAPI's users write it; each worker has its own notes."""

from fastapi import FastAPI, Response
from pydantic import BaseModel, Field


class NoteIn(BaseModel):
    text: str = Field(min_length=1, max_length=10_000)


class NoteOut(BaseModel):
    id: int
    text: str


app = FastAPI()
notes: list[NoteOut] = [
    NoteOut(id=number, text="A note of about forty characters, no more") for number in range(1, 101)
]


@app.get("/health")
async def health():
    return {"status": "ok"}


@app.get("/notes", response_model=list[NoteOut])
async def list_notes():
    return notes[:100]


@app.post("/notes", response_model=NoteOut, status_code=201)
async def create_note(body: NoteIn, response: Response):
    note = NoteOut(id=len(notes) + 1, text=body.text)
    notes.append(note)
    response.headers["Location"] = f"/notes/{note.id}"
    return note
