"""Sentences as the network takes them: one row of numbers a word form, padded batches on the device."""
import gzip
import json
import random
from collections import Counter
from pathlib import Path

import numpy as np
import torch

DEVICE = "cuda" if torch.cuda.is_available() else "cpu"
CHARACTERS = 20
LONGEST = 120


def read_conllu(path, gold):
    """Sentences of a CoNLL-U file: forms, and tags, heads and relations where they are gold, else report and offsets."""
    sentences, rows, report = [], [], ""
    for line in open(path, encoding="utf8"):
        line = line.rstrip("\n")
        if line.startswith("# newdoc id = "):
            report = line[len("# newdoc id = "):]
        elif line == "":
            if rows:
                sentences.append(_sentence(rows, gold, report))
            rows = []
        elif (cells := line.split("\t"))[0].isdigit():
            rows.append(cells)
    return sentences


def _sentence(rows, gold, report):
    forms = [c[1] for c in rows]
    if gold:
        return {"forms": forms, "tags": [f"{c[3]}|{c[4]}" for c in rows], "heads": [int(c[6]) for c in rows],
                "labels": [c[7] for c in rows]}
    misc = [dict(pair.split("=") for pair in c[9].split("|") if "=" in pair) for c in rows]
    return {"forms": forms, "report": report, "spans": [[int(m["start"]), int(m["end"])] for m in misc]}


def read_news(data, conllu):
    """Sentences to label. Left out are those that are no sentence (over LONGEST words) or were recased for reading."""
    texts, places = {}, {}
    for name in ("attribution/train", "time/train"):
        for at, line in enumerate(open(Path(data) / f"{name}.jsonl", encoding="utf8"), 1):
            report = json.loads(line)
            texts[report["id"]] = text = report["text"].encode("utf-16-le")  # spans count UTF-16 units
            places[report["id"]] = f"{name} {at} {len(text) // 2}"
    kept = []
    for s in read_conllu(conllu, gold=False):
        text = texts[s["report"]]
        as_read = [text[2 * a:2 * b].decode("utf-16-le") for a, b in s["spans"]]
        if len(as_read) <= LONGEST and as_read == s["forms"] and not any(" " in f for f in as_read):
            kept.append({**s, "place": places[s["report"]]})
    return kept


def prepare(work, data, conllu, vectors):
    """Writes what training and labelling need into the folder `work`."""
    parse = Path(data) / "parse"
    sets = {name: read_conllu(parse / f"{name}.conllu", gold=True) for name in ("train", "dev-ewt", "dev-gum")}
    sets["news"] = read_news(data, conllu)
    wanted = {f.lower() for sentences in sets.values() for s in sentences for f in s["forms"]}
    known = json.load(open(vectors, encoding="utf8"))["vectors"]
    words = sorted(w for w in wanted if w in known)
    work = Path(work)
    work.mkdir(parents=True, exist_ok=True)
    np.save(work / "vectors.npy", np.array([known[w][:100] for w in words], np.float32))
    with gzip.open(work / "data.json.gz", "wt", encoding="utf8") as out:
        json.dump({"sets": sets, "words": words}, out, ensure_ascii=False)


class Data:
    """The sets of a work folder, and the tables that turn their words into numbers: 0 is padding, 1 what was never seen."""

    def __init__(self, work):
        with gzip.open(Path(work) / "data.json.gz", "rt", encoding="utf8") as file:
            raw = json.load(file)
        self.sets = raw["sets"]
        train = self.sets["train"]
        vectors = np.load(Path(work) / "vectors.npy")
        self.vectors = torch.tensor(np.concatenate([np.zeros((2, vectors.shape[1]), np.float32), vectors]))
        self.words = _index(Counter(f.lower() for s in train for f in s["forms"]), 2)
        self.characters = _index(Counter(c for s in train for f in s["forms"] for c in f), 3)
        self.tags = sorted({t for s in train for t in s["tags"]})
        self.labels = sorted({r for s in train for r in s["labels"]})
        self.table = self._number(raw["words"])

    def _number(self, vector_words):
        of_vector = {w: i + 2 for i, w in enumerate(vector_words)}
        tag = {t: i for i, t in enumerate(self.tags)}
        label = {r: i for i, r in enumerate(self.labels)}
        forms = {f: i + 1 for i, f in enumerate(sorted({f for v in self.sets.values() for s in v for f in s["forms"]}))}
        for s in (s for sentences in self.sets.values() for s in sentences):
            s["rows"] = np.array([forms[f] for f in s["forms"]])
            if "tags" in s:
                s["gold"] = [np.array(x) for x in ([tag.get(t, -1) for t in s["tags"]], s["heads"],
                                                   [label.get(r, -1) for r in s["labels"]])]
        table = np.zeros((len(forms) + 1, 2 + CHARACTERS), np.int64)
        for form, row in forms.items():
            shown = form if len(form) <= CHARACTERS else form[:CHARACTERS // 2] + form[-CHARACTERS // 2:]
            table[row, 0] = self.words.get(form.lower(), 1)
            table[row, 1] = of_vector.get(form.lower(), 1)
            table[row, 2:2 + len(shown)] = [self.characters.get(c, 1) for c in shown]
        return torch.tensor(table, device=DEVICE)


def _index(counts, least):
    return {key: i + 2 for i, key in enumerate(sorted(k for k, n in counts.items() if n >= least))}


def batches(sentences, words, mixed):
    """Lists of sentences of like length, `words` words each with their padding; in another order each time where `mixed`."""
    length = lambda s: len(s["forms"])
    out, batch = [], []
    for s in sorted(sentences, key=lambda s: length(s) + (3 * random.random() if mixed else 0)):
        if batch and (len(batch) + 1) * max(map(length, [*batch, s])) > words:
            out.append(batch)
            batch = []
        batch.append(s)
    out.append(batch)
    if mixed:
        random.shuffle(out)
    return out


def tensors(batch):
    """Rows of the table, lengths, and gold tags, heads and relations (None where there are none)."""
    longest = max(len(s["forms"]) for s in batch)

    def padded(values, fill):
        filled = np.full((len(batch), longest), fill, np.int64)
        for i, v in enumerate(values):
            filled[i, :len(v)] = v
        return torch.from_numpy(filled).to(DEVICE)

    gold = [padded([s["gold"][k] for s in batch], -1) for k in range(3)] if "gold" in batch[0] else None
    return padded([s["rows"] for s in batch], 0), torch.tensor([len(s["forms"]) for s in batch]), gold
