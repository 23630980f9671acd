"""The exchanges' time zones agree with the time zone database, and need none."""

import datetime as dt
import pickle
import subprocess
import sys
import zoneinfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kis_async.wire import zones

NAMES = {
    "SEOUL": "Asia/Seoul",
    "TOKYO": "Asia/Tokyo",
    "HONG_KONG": "Asia/Hong_Kong",
    "SHANGHAI": "Asia/Shanghai",
    "VIETNAM": "Asia/Ho_Chi_Minh",
    "NEW_YORK": "America/New_York",
}
UTC_MOMENTS = st.datetimes(
    dt.datetime.fromisoformat("2007-01-01"),
    dt.datetime.fromisoformat("2037-12-31"),
    timezones=st.just(dt.UTC),
)


@pytest.mark.parametrize("name", NAMES)
@given(moment=UTC_MOMENTS)
def test_a_zone_agrees_with_the_database(name: str, moment: dt.datetime) -> None:
    try:
        expected = moment.astimezone(zoneinfo.ZoneInfo(NAMES[name]))
    except zoneinfo.ZoneInfoNotFoundError:
        pytest.skip("no time zone database")
    zone: dt.tzinfo = getattr(zones, name)
    found = moment.astimezone(zone)
    assert (found.replace(tzinfo=None), found.fold) == (expected.replace(tzinfo=None), expected.fold)
    assert found.astimezone(dt.UTC) == moment


@pytest.mark.parametrize(
    ("local", "fold", "utc_hours"),
    [
        ("2026-03-08T01:59", 0, -5),
        ("2026-03-08T03:00", 0, -4),
        ("2026-11-01T00:59", 0, -4),
        ("2026-11-01T01:30", 0, -4),
        ("2026-11-01T01:30", 1, -5),
        ("2026-11-01T02:00", 0, -5),
    ],
)
def test_new_york_changes_its_clocks(local: str, fold: int, utc_hours: int) -> None:
    moment = dt.datetime.fromisoformat(local).replace(tzinfo=zones.NEW_YORK, fold=fold)
    assert moment.utcoffset() == dt.timedelta(hours=utc_hours)
    assert moment.tzname() == ("EDT" if utc_hours == -4 else "EST")


def test_new_york_survives_pickling() -> None:
    moment = dt.datetime(2026, 7, 1, 9, 30, tzinfo=zones.NEW_YORK)
    assert pickle.loads(pickle.dumps(moment)) == moment


def test_the_library_imports_without_a_time_zone_database() -> None:
    code = (
        "import sys, zoneinfo; zoneinfo.reset_tzpath(()); sys.modules['tzdata'] = None\n"
        "import kis_async, kis_async.sandbox, kis_async.cli; from kis_async import Kis; Kis.sandbox()"
    )
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr
