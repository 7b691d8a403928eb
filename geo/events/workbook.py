"""XLSX."""


def is_workbook(data):
    return False


def read_workbook(data, sheet, limits):
    raise NotImplementedError
