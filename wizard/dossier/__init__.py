"""The printed documents: blocks first, then the PDF."""
