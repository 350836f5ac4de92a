"""The rules that hold a translation against its source: imported only where a text has one."""
