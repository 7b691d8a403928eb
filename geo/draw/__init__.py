"""A view → GeoJSON layers → a Folium map; style and legend in one file."""
