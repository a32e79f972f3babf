"""Floor 4: how it is weighed. Additive heads with reasons and uncertainty; ``Scorer`` turns a Document into a Report."""

from credscore.scoring.batch import Record
from credscore.scoring.report import Failure, Report, ReportFinding, SentenceReport, SignalReport
from credscore.scoring.scorer import Scorer

__all__ = ["Failure", "Record", "Report", "ReportFinding", "Scorer", "SentenceReport", "SignalReport"]
