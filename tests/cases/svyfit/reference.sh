# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# The same fit held against another value: differences of coefficients, and the same F.
cd "$SAMPLES/api" || exit
for against in E H M; do
	svyfit --design clus1.design 'api00 ~ stype' --reference "stype=$against" apiclus1.csv | cut -d, -f2,3,5,6
done
svyfit 'api00 ~ stype + ell' --reference stype=X apiclus1.csv
svyfit 'api00 ~ stype + ell' --reference ell=4 apiclus1.csv
svyfit 'api00 ~ stype + ell' --reference stype apiclus1.csv
