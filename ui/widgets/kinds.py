"""Which drawing stands for which kind of thing, wherever one leads to it."""

KIND_ICONS = {
    "question": "note",
    "answer": "note",
    "attachment": "evidence",
    "step": "right",
    "gate": "gate",
    "clause": "clause",
    "parameter": "sum",
    "document": "file",
    "place": "import",
}
"""By the kind of a target or a hit; what stands in the library has a book."""
