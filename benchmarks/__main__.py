"""Run every benchmark and print one Markdown table: ``python -m benchmarks``."""

from benchmarks import (
    damaged,
    filter_change,
    korean_names,
    large_table,
    layers_against_markers,
    place_index,
    places,
    playback,
    start,
)


def main() -> None:
    print("| what | aim | measured |\n|---|---|---|")
    for part in (
        damaged,
        large_table,
        place_index,
        places,
        korean_names,
        layers_against_markers,
        filter_change,
        playback,
        start,
    ):
        for what, aim, measured in part.measure():
            print(f"| {what} | {aim} | {measured} |", flush=True)


if __name__ == "__main__":
    main()
