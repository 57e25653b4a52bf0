"""What was promised against what is there."""

from collections import Counter


class Verdict:
    def __init__(self):
        self.promises = {}  # every acknowledged note: id -> text
        self.newest = 0  # the highest id that was judged
        self.acknowledged = self.lost = self.doubled = self.unanswered = self.unanswered_kept = 0
        self.problems = []

    def judge(self, number, log, notes, damage):
        """Judges a round by the notes that came with it, those above ``newest``."""
        texts = Counter(text for _, text in notes)
        unanswered = set(log.unanswered)
        known = unanswered | {text for _, text in log.acknowledged}
        self.count_losses(f"round {number}", log.acknowledged, dict(notes))
        self.count_doubles(f"round {number}", texts)
        for text in texts.keys() - known:
            self.problems.append(f"round {number}: {text!r} is there, and nobody sent it")
        for status, text in log.refused:
            self.problems.append(f"round {number}: {text!r} was answered with {status}")
        if damage:
            self.problems.append(f"round {number}: {damage}")
        self.promises.update(log.acknowledged)
        self.acknowledged += len(log.acknowledged)
        self.unanswered += len(unanswered)
        self.unanswered_kept += len(unanswered & texts.keys())
        self.newest = max([self.newest, *(id for id, _ in notes)])

    def judge_all(self, notes):
        """Looks once more at what all rounds left behind."""
        if not self.promises:
            self.problems.append("no note was acknowledged in any round")
        self.count_losses("at the end", self.promises.items(), dict(notes))
        self.count_doubles("at the end", Counter(text for _, text in notes))

    def count_losses(self, when, promises, kept):
        for id, text in promises:
            if kept.get(id) != text:
                self.lost += 1
                self.problems.append(f"{when}: note {id} was acknowledged as {text!r} and is {kept.get(id)!r}")

    def count_doubles(self, when, texts):
        for text, count in texts.items():
            if count > 1:
                self.doubled += 1
                self.problems.append(f"{when}: {text!r} is there {count} times")
