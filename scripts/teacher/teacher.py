"""python3 teacher.py prepare|train|label …: see README.md beside this file."""
import gzip
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
from torch.nn.functional import cross_entropy

from data import DEVICE, LONGEST, Data, batches, prepare, tensors
from network import Network
from projective import best_tree

RATE = 2e-3


def half():
    return torch.autocast(DEVICE, torch.bfloat16, enabled=DEVICE == "cuda")


def train(work, seed, seconds):
    """Trains one network for so many seconds and writes it into the work folder."""
    random.seed(seed)
    torch.manual_seed(seed)
    data = Data(work)
    network = Network(data).to(DEVICE)
    weights = [p for p in network.parameters() if p.requires_grad]
    optimiser = torch.optim.AdamW(weights, lr=RATE, betas=(0.9, 0.95), weight_decay=1e-4)
    sentences = [s for s in data.sets["train"] if len(s["forms"]) <= LONGEST]
    begun, step, epoch = time.time(), 0, 0
    while time.time() - begun < seconds:
        epoch += 1
        network.train()
        for batch in batches(sentences, 4000, mixed=True):
            part = (time.time() - begun) / seconds
            if part >= 1:
                break
            step += 1
            fall = 1 if part < 0.3 else max(0.02, (1 - part) / 0.7)
            for group in optimiser.param_groups:
                group["lr"] = RATE * min(1, step / 100) * fall
            loss = loss_of(network, data, batch)
            optimiser.zero_grad(set_to_none=True)
            loss.backward()
            torch.nn.utils.clip_grad_norm_(weights, 5.0)
            optimiser.step()
        if epoch % 10 == 0:
            print(f"network {seed}, epoch {epoch}: {accuracy(data, [network], 'dev-ewt')}", flush=True)
    torch.save(network.state_dict(), Path(work) / f"network-{seed}.pt")


def loss_of(network, data, batch):
    rows, lengths, (tags, heads, labels) = tensors(batch)
    with half():
        tag_scores, head_scores, states = network(data.table[rows], lengths)
        label_scores = network.relations(states, heads)
    pairs = ((tag_scores, tags), (head_scores, heads), (label_scores, labels))
    return sum(cross_entropy(x.float().flatten(0, 1), y.flatten(), ignore_index=-1) for x, y in pairs)


@torch.no_grad()
def predict(data, networks, name):
    """Tags, heads and relations (numbers) of each sentence of a set, by the networks' mean; adds them to it as `tree`."""
    for network in networks:
        network.eval()
    root = data.labels.index("root")
    for batch in batches(data.sets[name], 8000, mixed=False):
        rows, lengths, _ = tensors(batch)
        with half():
            outputs = [network(data.table[rows], lengths) for network in networks]
        tags = mean(o[0] for o in outputs).argmax(-1).cpu().numpy()
        scores = mean(o[1] for o in outputs).clamp(min=1e-9).log().cpu().numpy().astype(np.float64)
        heads = np.zeros(rows.shape, np.int64)
        for i, n in enumerate(lengths.tolist()):
            heads[i, :n] = best_tree(np.ascontiguousarray(scores[i, :n, :n + 1]))
        given = torch.from_numpy(heads).to(DEVICE)
        with half():
            labels = mean(network.relations(o[2], given) for network, o in zip(networks, outputs)).cpu().numpy()
        labels[..., root] = np.where(heads == 0, 2.0, -1.0)
        labels = labels.argmax(-1)
        for i, s in enumerate(batch):
            n = len(s["forms"])
            s["tree"] = (tags[i, :n], heads[i, :n], labels[i, :n])


def mean(scores):
    """Mean probability over the networks."""
    all_of_them = [x.float().softmax(-1) for x in scores]
    return sum(all_of_them) / len(all_of_them)


def accuracy(data, networks, name):
    """UPOS, UAS and LAS as in the CoNLL 2018 shared task: punctuation counts, relation subtypes do not."""
    predict(data, networks, name)
    right, words = np.zeros(3), 0
    for s in data.sets[name]:
        for tag, head, label, gold_tag, gold_head, gold_label in zip(*s["tree"], s["tags"], s["heads"], s["labels"]):
            words += 1
            right[0] += data.tags[tag].split("|")[0] == gold_tag.split("|")[0]
            right[1] += head == gold_head
            right[2] += head == gold_head and data.labels[label].split(":")[0] == gold_label.split(":")[0]
    upos, uas, las = right / words
    return f"{name} UPOS {upos:.4f} UAS {uas:.4f} LAS {las:.4f}"


def label(work, out):
    """Labels the news with all networks of the work folder and writes their trees, without the words."""
    data = Data(work)
    networks = []
    for path in sorted(Path(work).glob("network-*.pt")):
        networks.append(Network(data).to(DEVICE))
        networks[-1].load_state_dict(torch.load(path, map_location=DEVICE))
    for name in ("dev-ewt", "dev-gum"):
        print(f"one: {accuracy(data, networks[:1], name)}\nall: {accuracy(data, networks, name)}", flush=True)
    predict(data, networks, "news")
    with gzip.GzipFile(out, "wb", 9, mtime=0) as file:
        file.write("".join(f"{line}\n" for line in lines(data)).encode())


def lines(data):
    """The lines of news-trees.tsv.gz; scripts/train/news-trees.ts reads them."""
    report = None
    for s in data.sets["news"]:
        if s["report"] != report:
            report = s["report"]
            yield f"# {s['place']}"
        end = s["spans"][0][0]
        yield str(end)
        for i, ((start, stop), tag, head, relation) in enumerate(zip(s["spans"], *s["tree"])):
            distance = head - (i + 1) if head > 0 else 0
            yield f"{start - end} {stop - start} {data.tags[tag]} {distance} {data.labels[relation]}"
            end = stop


if __name__ == "__main__":
    command, work, *rest = sys.argv[1:]
    torch.backends.cuda.matmul.allow_tf32 = torch.backends.cudnn.allow_tf32 = True
    if command == "prepare":
        prepare(work, *rest)
    elif command == "train":
        train(work, int(rest[0]), float(rest[1]))
    elif command == "label":
        label(work, *rest)
    else:
        sys.exit(__doc__)
