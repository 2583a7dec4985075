"""Try the built program without a person: open, answer, evaluate, print; used after building.

What is loaded only when it is first wanted is wanted here, because a builder may overlook it: the
program would start all the same and be slow, or find nothing by its sound.
"""

import os
import sys
import tempfile
from pathlib import Path

from PySide6.QtCore import QSettings

from ui.app import application
from ui.settings import Settings
from ui.shell import Shell
from ui.work import shipped_pack
from wizard.case.model import Matter
from wizard.case.workspace import Workspace
from wizard.dossier.compose import compose
from wizard.dossier.fonts import shipped_fonts
from wizard.dossier.paper import Printing
from wizard.dossier.pdf import write_pdf
from wizard.engine.methods.sim import Plain, uniforms
from wizard.search.spelling import syllables


def smoke() -> int:
    """Walk the shortest whole trip; 0 when every part of it worked."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder)
        store = QSettings(str(place / "smoke.ini"), QSettings.Format.IniFormat)
        settings = Settings(store)
        app = application(sys.argv[:1], settings)
        shell = Shell(settings)
        shell.work.desk.person = "smoke"
        shell.show()
        pack = shipped_pack()
        shell.work.desk.take(Workspace.create(place / "smoke.dingce", pack))
        shell.work.go_department()
        today = shell.now().date().isoformat()
        matter = Matter(
            id="smoke", title="Smoke", pack_id=pack.id, pack_version=pack.version, as_of=today
        )
        shell.work.desk.add_matter(matter)
        shell.work.open_matter(matter)
        shell.work.desk.record("matter.name", "Smoke")
        shell.work.go_question("redline.duty_ours")
        shell.work.desk.record("redline.duty_ours", "yes")
        app.processEvents()
        paper = place / "W01.pdf"
        printing = Printing(day=shell.now().date())
        dossier = compose(shell.work.desk.results, pack.document_of["W01"], "zh", printing)
        printed = write_pdf(dossier, paper, fonts=shipped_fonts())
        tried = {
            "the answer is there": shell.work.desk.results.value("redline.duty_ours") == "yes",
            "a paper is printed": printed.pages > 0 and paper.stat().st_size > 0,
            "numpy draws": not isinstance(uniforms(seed=1, draws=1, width=1)[0], Plain),
            "pinyin is spelt": syllables("热线") == ("re", "xian"),
        }
        sys.stdout.writelines(f"smoke: {what}: {was}\n" for what, was in tried.items())
        shell.close()
    return 0 if all(tried.values()) else 1
