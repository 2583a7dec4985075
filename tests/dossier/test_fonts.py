"""The faces a document is printed in."""

import shutil
from pathlib import Path

import pytest

from wizard.dossier import fonts as faces
from wizard.dossier.fonts import Fonts, office_fonts, shipped_fonts, substitutions, uncovered
from wizard.errors import PrintError
from wizard.paths import FONTS


def test_a_character_missing_in_one_face_is_taken_from_another_of_ours(fonts: Fonts) -> None:
    shown, face, _ = fonts.glyph("body", "𬎆")
    assert (shown, face) == ("𬎆", "LXGWWenKai-Regular")


def test_every_character_no_face_has_is_named_once(fonts: Fonts) -> None:
    assert uncovered("甲😀乙😀\u0600", fonts) == ("😀", "\u0600")


def test_chinese_quotes_are_an_em_wide_in_every_role(fonts: Fonts) -> None:
    assert {fonts.glyph(role, "“")[2] for role in faces.ROLES} == {1.0}


def test_every_replaced_face_has_its_sentence_in_both_languages(fonts: Fonts) -> None:
    assert substitutions(fonts, "zh")[3] == "本机没有可用的“小标宋”，标题用思源宋体代替。"
    assert len(substitutions(fonts, "zh")) == len(substitutions(fonts, "en")) == 5


def test_english_documents_replace_nothing() -> None:
    assert substitutions(shipped_fonts("en"), "en") == ()


def test_an_installed_face_is_found_by_its_file_name_and_used(tmp_path: Path) -> None:
    folder = tmp_path / "Fonts"
    folder.mkdir()
    shutil.copy(FONTS / "NotoSansSC-Regular.ttf", folder / "SIMHEI.TTF")
    found = office_fonts(folders=(folder,))
    assert "h1" not in found.replaced
    assert found.glyph("h1", "中")[1] == "office-SIMHEI"


def test_a_file_that_is_no_usable_font_is_passed_over(tmp_path: Path) -> None:
    (tmp_path / "simfang.ttf").write_bytes(b"OTTO" + bytes(64))
    assert "body" in office_fonts(folders=(tmp_path,)).replaced


def test_a_folder_that_is_not_there_holds_no_fonts(tmp_path: Path) -> None:
    assert office_fonts(folders=(tmp_path / "none",)).replaced == faces.ROLES


def test_a_missing_face_of_ours_is_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(faces, "FONTS", tmp_path)
    with pytest.raises(PrintError, match=r"print\.font_missing"):
        shipped_fonts()
