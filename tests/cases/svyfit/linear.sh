# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# Numbers, a category held against the first in code point order, and notes that say so.
svyfit --design "$SAMPLES/api/clus1.design" 'api00 ~ ell + stype' "$SAMPLES/api/apiclus1.csv"
svyfit --design "$SAMPLES/api/clus1.design" 'api00 ~ ell + stype' -f text "$SAMPLES/api/apiclus1.csv"
