"""The best projective tree of given scores (Eisner 1996)."""
import numba
import numpy as np

MANY = 1000.0


@numba.njit
def best_tree(scores):
    """Heads, words from 1, of the best projective tree with one root; scores[word - 1, head], head 0 the root. Cubic time."""
    n = scores.shape[0] + 1
    arc = np.full((n, n), -1e9)
    for d in range(1, n):
        for h in range(n):
            arc[h, d] = scores[d - 1, h] - (MANY if h == 0 else 0.0)  # a second root never pays
    whole, part = np.full((n, n, 2), -1e12), np.full((n, n, 2), -1e12)  # [left, right, head: 0 right end, 1 left end]
    whole_at, part_at = np.zeros((n, n, 2), np.int64), np.zeros((n, n, 2), np.int64)
    for i in range(n):
        whole[i, i, :] = 0.0
    for width in range(1, n):
        for i in range(n - width):
            j = i + width
            best, at = -1e18, i
            for k in range(i, j):
                if whole[i, k, 1] + whole[k + 1, j, 0] > best:
                    best, at = whole[i, k, 1] + whole[k + 1, j, 0], k
            part[i, j, 0], part[i, j, 1] = best + arc[j, i], best + arc[i, j]
            part_at[i, j, :] = at
            best, at = -1e18, i
            for k in range(i, j):
                if whole[i, k, 0] + part[k, j, 0] > best:
                    best, at = whole[i, k, 0] + part[k, j, 0], k
            whole[i, j, 0], whole_at[i, j, 0] = best, at
            best, at = -1e18, j
            for k in range(i + 1, j + 1):
                if part[i, k, 1] + whole[k, j, 1] > best:
                    best, at = part[i, k, 1] + whole[k, j, 1], k
            whole[i, j, 1], whole_at[i, j, 1] = best, at
    return _read_back(whole_at, part_at)


@numba.njit
def _read_back(whole_at, part_at):
    n = whole_at.shape[0]
    heads = np.zeros(n - 1, np.int64)
    stack = [(0, n - 1, 1, True)]
    while len(stack) > 0:
        i, j, side, is_whole = stack.pop()
        if i == j:
            continue
        if is_whole:
            k = whole_at[i, j, side]
            stack.append((i, k, side, side == 0))
            stack.append((k, j, side, side == 1))
        else:
            k = part_at[i, j, side]
            if side == 1:
                heads[j - 1] = i
            else:
                heads[i - 1] = j
            stack.append((i, k, 1, True))
            stack.append((k + 1, j, 0, True))
    return heads
