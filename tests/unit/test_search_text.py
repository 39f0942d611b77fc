"""What a search finds: whatever the letter case, the accents and the script."""

from __future__ import annotations

import pytest

from hiljade_qgis.core.search_text import ADDRESS, NOTE, Hit, Search, Searched, address_text, folded
from tests.hostile_records import hostile_records


def camera(**values: str) -> Searched:
    return Searched.of(values)


def found(words: str, **values: str) -> Hit | None:
    return Search(words).look(camera(**values))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ђорђе Љубичић", "djordje ljubicic"),
        ("Đorđe Ljubičić", "DJORDJE  LJUBICIC"),
        ("ЏУНГЛА", "Džungla"),
        ("Његош", "Njegoš"),
        ("Škola „Žarko“", "ШКОЛА „ЖАРКО“"),
        ("Straße", "STRASSE"),
        ("Łódź", "lodz"),
        ("Øster Søgade", "oster sogade"),
        ("Ærø", "aero"),
        ("ﬁxed", "fixed"),
        ("e\u0301cole", "école"),
        ("İzmir", "izmir"),
        ("  two \t words\n", "two words"),
    ],
)
def test_these_are_the_same(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_different_words_stay_different() -> None:
    words = ["šah", "žaba", "zid", "sat", "улица", "трг", "đak", "dak", "щит", "ночь"]
    assert len({folded(word) for word in words}) == len(words)


@pytest.mark.parametrize("words", ["skola", "ŠKOLA", "школа", "Vuk skola", "škola вук"])
def test_found_by_name_in_either_script(words: str) -> None:
    assert found(words, name="Основна школа „Вук Караџић“") is not None
    assert found(words, name="Osnovna škola „Vuk Karadžić“") is not None
    assert found(words, name="Osnovna bolnica") is None


def test_every_word_must_be_there_in_whatever_field() -> None:
    values = {"name": "Gate 4", "operator": "Flock Safety", "tags": '{"addr:street": "Main Street"}'}
    assert found("flock main", **values) is not None
    assert found("flock gate street", **values) is not None
    assert found("flock elm", **values) is None


def test_words_do_not_run_from_one_field_into_the_next() -> None:
    assert found("gateflock", name="gate", operator="flock") is None
    assert found("4 flock", name="Gate 4", operator="Flock") is not None


def test_what_explains_a_hit_least_is_named() -> None:
    values = {"name": "Gate", "operator": "Flock", "note": "seen from the bridge", "tags": '{"addr:city": "Niš"}'}
    assert _where("gate", values) == "name"
    assert _where("flock", values) == "operator"
    assert _where("nis", values) == ADDRESS
    assert _where("bridge", values) == NOTE
    assert _where("gate bridge", values) == NOTE


def _where(words: str, values: dict[str, str]) -> str:
    hit = found(words, **values)
    assert hit is not None
    return hit.where


def test_better_hits_score_higher() -> None:
    hits = [
        found("gate", server_id="gate"),
        found("gate", name="the gate"),
        found("gate", name="tollgate"),
        found("gate", operator="Gate Ltd"),
        found("gate", tags='{"addr:street": "Gate Street"}'),
        found("gate", note="at the gate"),
    ]
    scores = [hit.score for hit in hits if hit is not None]
    assert len(scores) == len(hits)
    assert scores == sorted(set(scores), reverse=True)


def test_an_id_is_found_whole_or_by_its_beginning() -> None:
    server_id = "9Fb2a1d0-0000-4000-8000-000000000000"
    assert found(server_id, server_id=server_id) == Hit(1.0, "server_id")
    assert found("9fb2a", server_id=server_id) == Hit(0.9, "server_id")
    assert found("12", server_id="12") == Hit(1.0, "server_id")
    assert found("12", server_id="1234") is None
    assert found("0000", server_id=server_id) is None


@pytest.mark.parametrize("nothing", ["", "  ", "\t\n"])
def test_a_search_for_nothing_finds_nothing(nothing: str) -> None:
    assert found(nothing, name="Gate", server_id="") is None


@pytest.mark.parametrize("pattern", ["%", "_", "*", "g%e", "G_te", "' OR 1=1", ".*", "[a-z]+"])
def test_no_word_is_a_pattern(pattern: str) -> None:
    assert found(pattern, name="Gate", operator="Flock", note="a b") is None
    assert found(pattern, name=f"x {pattern} y") is not None


def test_address_is_in_the_order_of_an_envelope() -> None:
    tags = {"addr:city": "Beograd", "addr:housenumber": "12a", "addr:street": "Kneza Miloša", "addr:zzz": "x", "a": "b"}
    assert address_text(tags) == "Kneza Miloša 12a Beograd x"
    assert address_text({"addr:housenumber": 4, "addr:odd": ["x"], "addr:none": None}) == "4"
    assert address_text({}) == ""


def test_tags_that_are_no_tags_are_no_address() -> None:
    for tags in ('{"addr:street": ', "addr:street=x", "[1]", '{"note": "addr:street"}'):
        assert camera(tags=tags).address == ""


def test_a_hostile_record_is_found_by_its_own_words_or_not_at_all() -> None:
    looked = 0
    for record in hostile_records(800):
        tags = record.get("properties")
        if not isinstance(tags, dict):
            continue
        values = {key: value for key, value in tags.items() if isinstance(value, str)}
        one = Searched.of(values)
        words = one.name.split()[:1] if len(one.name) < 1000 else []
        if words and folded(words[0]):
            assert Search(words[0]).look(one) is not None
            looked += 1
    assert looked > 20
