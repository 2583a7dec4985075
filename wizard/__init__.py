"""The decision core of 定策 Dingce: content, case, engine and paper, without any window.

Nothing in this package imports Qt. A script, a test or another front end can do with it whatever
the window can.
"""

__version__ = "0.1.0"
