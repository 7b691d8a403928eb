"""The distinct texts of a column → its values: numbers, coordinates, words of a vocabulary."""
