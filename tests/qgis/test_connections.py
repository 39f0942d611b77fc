"""Stored connections and their credentials."""

from __future__ import annotations

from dataclasses import replace

import pytest
from qgis.core import QgsSettings

from hiljade_qgis.bridge import connections
from hiljade_qgis.bridge.authentication import (
    AuthcfgForAnotherOrigin,
    AuthcfgUnknown,
    StoredAuthentication,
    check_origin,
    store_basic,
    stored_authentications,
)
from hiljade_qgis.bridge.connections import (
    Connection,
    ConnectionNameMissing,
    ConnectionNameTaken,
    ConnectionUnknown,
    OriginChanged,
)
from hiljade_qgis.sync.errors import InsecureUrl, InvalidUrl

from .conftest import stored_secret

pytestmark = pytest.mark.usefixtures("clean_settings")

URL = "https://cameras.example/v1/buckets/b/collections/c"
ONE = Connection("Beograd / Zemun 100%", "kinto", URL, "ODbL 1.0", "© OpenStreetMap contributors")


def everything_stored() -> str:
    settings = QgsSettings()
    return "\n".join(f"{key}={settings.value(key)}" for key in settings.allKeys() if key.startswith("hiljade"))


def test_kept_as_it_was_saved():
    connections.save(ONE)
    connections.save(Connection("Novi Sad", "kinto", URL).with_authcfg("abc1234"))
    assert connections.connections() == [ONE, Connection("Novi Sad", "kinto", URL, "", "", "abc1234", ORIGIN)]
    assert connections.connection(ONE.name) == ONE


ORIGIN = "https://cameras.example:443"


def test_the_mapping_of_a_layers_own_words_is_kept():
    mapped = replace(ONE, mapping={"naziv; = \"1\"": "name", "опис": "description"})
    connections.save(mapped)
    assert connections.connection(ONE.name) == mapped


@pytest.mark.parametrize("held", ["no JSON", "[1]", "3", ""])
def test_a_mapping_that_somebody_spoiled_by_hand_is_none(held):
    connections.save(replace(ONE, name="A", mapping={"naziv": "name"}))
    QgsSettings().setValue("hiljade/connections/A/mapping", held)
    assert connections.connection("A").mapping == {}


def test_the_rules_of_a_server_are_asked_for_once():
    assert not connections.rules_were_read(URL)
    connections.remember_rules_read(URL)
    assert connections.rules_were_read("https://cameras.example/another/layer")
    assert not connections.rules_were_read("https://another.example/layer")


def test_renamed_edited_and_removed():
    connections.save(ONE)
    connections.set_last_used(ONE.name)
    connections.rename(ONE.name, "Zemun")
    assert [one.name for one in connections.connections()] == ["Zemun"]
    assert connections.last_used() == "Zemun"
    connections.save(replace(ONE, name="Zemun", licence="CC0"), replacing="Zemun")
    assert connections.connection("Zemun").licence == "CC0"
    connections.remove("Zemun")
    assert connections.connections() == []
    assert connections.last_used() == ""
    assert everything_stored().strip() in ("", "hiljade/last_connection=")


def test_names_are_unique_and_not_empty():
    connections.save(ONE)
    with pytest.raises(ConnectionNameTaken):
        connections.save(ONE)
    connections.save(replace(ONE, name="b"))
    with pytest.raises(ConnectionNameTaken):
        connections.rename("b", ONE.name)
    with pytest.raises(ConnectionNameMissing):
        connections.save(replace(ONE, name=" "))
    for unknown in (connections.connection, connections.remove):
        with pytest.raises(ConnectionUnknown):
            unknown("nowhere")
    with pytest.raises(ConnectionUnknown):
        connections.save(replace(ONE, name="c"), replacing="nowhere")


@pytest.mark.parametrize(
    "url",
    [
        "https://mara:tajna@cameras.example/v1",
        "https://tajna@cameras.example/v1",
        "https://cameras.example/v1?token=tajna",
        "https://cameras.example/v1#tajna",
        "ftp://cameras.example",
        "cameras.example",
        "",
    ],
)
def test_addresses_that_could_hold_a_secret_are_never_stored(url):
    with pytest.raises(InvalidUrl) as caught:
        connections.save(replace(ONE, url=url))
    assert "tajna" not in caught.value.url + str(caught.value)
    assert everything_stored() == ""


def test_plain_http_only_to_this_machine():
    connections.save(replace(ONE, url="http://127.0.0.1:8888/v1"))
    with pytest.raises(InsecureUrl):
        connections.save(replace(ONE, name="b", url="http://cameras.example/v1"))


@pytest.mark.parametrize(
    "url",
    ["https://other.example/v1", "https://cameras.example:8443/v1", "http://127.0.0.1/v1"],
)
def test_credentials_stay_with_the_origin_they_were_chosen_for(url):
    signed_in = ONE.with_authcfg("abc1234")
    assert signed_in.checked_authcfg() == "abc1234"
    moved = replace(signed_in, url=url)
    with pytest.raises(OriginChanged) as caught:
        moved.checked_authcfg()
    assert caught.value.bound_origin == ORIGIN
    with pytest.raises(OriginChanged):
        connections.save(moved)
    connections.save(moved.with_authcfg("abc1234"))  # the user confirmed
    assert connections.connection(ONE.name).checked_authcfg() == "abc1234"


def test_settings_changed_by_hand_do_not_move_the_credentials():
    connections.save(ONE.with_authcfg("abc1234"))
    [key] = [key for key in QgsSettings().allKeys() if key.startswith("hiljade") and key.endswith("/url")]
    QgsSettings().setValue(key, "https://evil.example/v1")
    with pytest.raises(OriginChanged):
        connections.connection(ONE.name).checked_authcfg()


def test_another_path_on_the_same_origin_is_the_same_origin():
    assert replace(ONE.with_authcfg("a"), url="https://CAMERAS.example:443/v2").checked_authcfg() == "a"


def test_password_lies_in_the_authentication_database_alone(authentication_database):
    authcfg = store_basic("Mara on cameras.example", "mara", "tajna", URL)
    connections.save(ONE.with_authcfg(authcfg))
    assert stored_secret(authentication_database, authcfg)["password"] == "tajna"
    assert stored_authentications() == [
        StoredAuthentication(authcfg, "Mara on cameras.example", "Basic", ORIGIN)
    ]
    for secret in ("tajna", "mara"):
        assert secret not in everything_stored()


def test_password_is_replaced_under_the_same_id(authentication_database):
    authcfg = store_basic("a", "mara", "old", URL)
    assert store_basic("a", "mara", "new", URL, authcfg) == authcfg
    assert stored_secret(authentication_database, authcfg)["password"] == "new"
    with pytest.raises(AuthcfgUnknown):
        store_basic("a", "mara", "new", URL, "nothere")


def test_the_database_itself_binds_to_an_origin(authentication_database):
    authcfg = store_basic("a", "mara", "tajna", URL)
    check_origin(authcfg, "https://cameras.example/elsewhere")
    with pytest.raises(AuthcfgForAnotherOrigin):
        check_origin(authcfg, "https://evil.example/")
