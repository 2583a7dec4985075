"""The printed documents: how text is set, how documents are composed, what lands on the page."""
