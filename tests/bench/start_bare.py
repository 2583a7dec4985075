"""A bare five-page QWizard, up to its first page being painted."""

import sys

from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QVBoxLayout, QWizard, QWizardPage

app = QApplication(sys.argv[:1])
wizard = QWizard()
for number in range(5):
    page = QWizardPage()
    page.setTitle(f"Page {number + 1}")
    layout = QVBoxLayout(page)
    layout.addWidget(QLabel("A question?"))
    layout.addWidget(QLineEdit())
    wizard.addPage(page)
wizard.show()
app.processEvents()
wizard.grab()
