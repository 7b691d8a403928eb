import pytest
from playwright.sync_api import Route, expect

from tests.browser.explorer import Explorer

UNDER = """() => {
    const boxes = [...document.querySelectorAll('.leaflet-control')].map(box => box.getBoundingClientRect());
    const marks = [...document.querySelectorAll('.transit-place')].map(mark => mark.getBoundingClientRect());
    const middle = r => [(r.left + r.right) / 2, (r.top + r.bottom) / 2];
    const hidden = marks.map(middle).filter(([x, y]) => x < 0 || y < 0 || x > innerWidth || y > innerHeight ||
        boxes.some(b => b.left < x && x < b.right && b.top < y && y < b.bottom));
    return [marks.length, hidden.length];
}"""


@pytest.mark.parametrize(
    ("query", "maps"),
    [
        ("?full=1&asof=2013-05-29T19:12", ("",)),
        ("?case=documented-cases", ("",)),
        ("?compare=moment&a=2013-05-28&b=today", ("A", "B")),
        ("?compare=group", ("A", "B")),
        ("?compare=source", ("A", "B")),
    ],
)
@pytest.mark.parametrize("size", [(1600, 1000), (1440, 900), (1024, 768)])
def test_no_place_is_under_a_box_of_the_map(
    explorer: Explorer, query: str, maps: tuple[str, ...], size: tuple[int, int]
) -> None:
    explorer.page.set_viewport_size({"width": size[0], "height": size[1]})
    explorer.page.goto(f"{explorer.address}/{query}")
    for name in maps:
        expect(explorer.frame_of(name).locator("#map_div[data-basemap=drawn][data-shown]")).to_be_visible()
    explorer.settle()
    for name in maps:
        marks, hidden = explorer.frame_of(name).locator("body").evaluate(UNDER)
        assert marks > 1
        assert hidden == 0


ON_MARKS = """() => {
    const marks = [...document.querySelectorAll('.transit-place')].map(mark => mark.getBoundingClientRect());
    const names = [...document.querySelectorAll('.transit-name')].filter(name => name.style.visibility !== 'hidden');
    return names.filter(name => {
        const r = name.getBoundingClientRect();
        return marks.some(m => r.left < (m.left + m.right) / 2 && (m.left + m.right) / 2 < r.right &&
            r.top < (m.top + m.bottom) / 2 && (m.top + m.bottom) / 2 < r.bottom);
    }).map(name => name.textContent);
}"""


def test_no_name_is_written_over_the_mark_of_a_place(explorer: Explorer) -> None:
    explorer.page.set_viewport_size({"width": 1600, "height": 1000})
    for query in ("", "?asof=2013-05-29T19:12", "?case=documented-cases"):
        explorer.open(query)
        assert explorer.frame.locator("body").evaluate(ON_MARKS) == []


@pytest.mark.parametrize("rules", ["leaflet.css", "map.css"])
def test_names_give_way_also_when_rules_of_style_come_late(explorer: Explorer, rules: str) -> None:
    def later(route: Route) -> None:
        explorer.page.wait_for_timeout(1_500)
        route.fallback()

    explorer.page.set_viewport_size({"width": 1600, "height": 1000})
    explorer.page.route(f"**/{rules}", later)
    with explorer.page.expect_response(f"**/{rules}"):
        explorer.open()
    explorer.settle()
    assert explorer.frame.locator("body").evaluate(ON_MARKS) == []


def test_a_place_in_doubt_is_marked_at_its_name_and_in_the_legend(explorer: Explorer) -> None:
    rows = "group,date,place,kind\ng,2013-05-01,Kunming,transit\ng,2013-05-02,Chaingmai,transit\n"
    explorer.open()
    expect(explorer.frame.locator(".transit-legend")).not_to_contain_text("place not sure")
    explorer.change(lambda: explorer.upload(("doubt.csv", rows.encode())))
    expect(explorer.frame.locator(".transit-legend")).to_contain_text("place not sure")
    names = explorer.frame.locator(".transit-name").all_inner_texts()
    assert {name.rstrip(" 0123456789\n") for name in names} == {"Kunming", "Chaingmai (?)"}
