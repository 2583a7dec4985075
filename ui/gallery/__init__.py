"""Every widget, editor and figure in every condition, to judge the look by."""
