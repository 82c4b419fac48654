"""The network: embeddings, bidirectional LSTM, a tagger and a biaffine parser (Dozat and Manning 2017)."""
import torch
from torch import nn
from torch.nn.utils.rnn import pack_padded_sequence, pad_packed_sequence

WIDTH = 400
LAYERS = 3
DROPOUT = 0.33
NEVER = -1e4


class Embedding(nn.Module):
    """400 numbers a word: 100 of its own, 150 of its public vector, 150 of its characters."""

    def __init__(self, data):
        super().__init__()
        self.word = nn.Embedding(len(data.words) + 2, 100, padding_idx=0)
        nn.init.normal_(self.word.weight, 0, 0.1)
        self.vector = nn.Embedding.from_pretrained(data.vectors.clone(), freeze=True)
        self.project = nn.Linear(data.vectors.shape[1], 150)
        self.character = nn.Embedding(len(data.characters) + 2, 48, padding_idx=0)
        self.convolutions = nn.ModuleList(nn.Conv1d(48, 75, k, padding=k // 2) for k in (3, 5))

    def forward(self, rows):
        word, vector, characters = rows[..., 0], rows[..., 1], rows[..., 2:]
        if self.training:  # learn to do without
            word = word.masked_fill((torch.rand(word.shape, device=word.device) < 0.15) & (word > 0), 1)
            vector = vector.masked_fill((torch.rand(vector.shape, device=vector.device) < 0.05) & (vector > 0), 1)
        spelled, where = torch.unique(characters.flatten(0, 1), dim=0, return_inverse=True)
        letters = self.character(spelled).transpose(1, 2)
        form = torch.cat([torch.relu(c(letters)).amax(2) for c in self.convolutions], 1)[where]
        return torch.cat([self.word(word), self.project(self.vector(vector)), form.view(*word.shape, -1)], -1)


def with_one(x):
    return torch.cat([x, torch.ones_like(x[..., :1])], -1)


class Network(nn.Module):
    def __init__(self, data):
        super().__init__()
        self.embedding = Embedding(data)
        self.root = nn.Parameter(torch.randn(400) * 0.1)
        self.lstm = nn.LSTM(400, WIDTH, LAYERS, batch_first=True, bidirectional=True, dropout=DROPOUT)
        self.dropout = nn.Dropout(DROPOUT)
        layer = lambda n: nn.Sequential(nn.Linear(2 * WIDTH, n), nn.LeakyReLU(0.1), nn.Dropout(DROPOUT))
        self.tagger = nn.Sequential(layer(300), nn.Linear(300, len(data.tags)))
        self.head, self.dependent = layer(500), layer(500)
        self.label_head, self.label_dependent = layer(100), layer(100)
        self.arc = nn.Parameter(torch.randn(501, 501) * 0.01)
        self.label = nn.Parameter(torch.randn(len(data.labels), 101, 101) * 0.01)

    def forward(self, rows, lengths):
        """Scores of tags [sentence, word, tag] and heads [sentence, word, head or 0], and the states, the root's first."""
        x = self.dropout(self.embedding(rows))
        x = torch.cat([self.root.expand(x.shape[0], 1, -1), x], 1)
        packed = pack_padded_sequence(x, lengths + 1, batch_first=True, enforce_sorted=False)
        states = self.dropout(pad_packed_sequence(self.lstm(packed)[0], batch_first=True)[0])
        places = torch.arange(states.shape[1], device=states.device)
        arcs = torch.einsum("bia,ac,bjc->bij", with_one(self.dependent(states)), self.arc, with_one(self.head(states)))
        beyond = places[None, None, :] > lengths.to(states.device)[:, None, None]
        itself = places[None, :, None] == places[None, None, :]
        return self.tagger(states[:, 1:]), arcs.masked_fill(beyond | itself, NEVER)[:, 1:], states

    def relations(self, states, heads):
        """Scores of each word's relation to the head given [sentence, word, relation]."""
        dependent = with_one(self.label_dependent(states)[:, 1:])
        at = heads.clamp(min=0)[..., None].expand(-1, -1, 100)
        head = with_one(torch.gather(self.label_head(states), 1, at))
        return torch.einsum("bia,lac,bic->bil", dependent, self.label, head)
