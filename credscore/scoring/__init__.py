"""Floor 4: how it is weighed. Additive heads with reasons and uncertainty; ``Scorer`` makes Documents Reports."""

from credscore.scoring.record import Record
from credscore.scoring.report import Failure, Report, ReportFinding, SentenceReport, SignalReport
from credscore.scoring.scorer import Scorer

__all__ = ["Failure", "Record", "Report", "ReportFinding", "Scorer", "SentenceReport", "SignalReport"]
