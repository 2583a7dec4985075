from wizard.dossier.model import Dossier, Title, Paragraph
def compose(results, document, lang):
    return Dossier(title=document.title.in_(lang), lang=lang, department="", subject="", blocks=(Title(document.title.in_(lang)), Paragraph("…")))
