# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
d=$CASES/../data
svytab -q --make-replicates jkn -w wt -s region -c village "$d/both.csv" >made.csv
try() {
	svytab -m age "$@" made.csv
}
try --reptype brr
try --mse
try --repweights 'rep_*' --reptype brr
try -w wt --repweights 'rep_*'
try -w wt --repweights 'rep_*' --reptype brr -s region
try -w wt --repweights 'rep_*' --reptype brr -c village
try -w wt --repweights 'rep_*' --reptype brr --fpc size
try -w wt --repweights 'rep_*' --reptype brr --nest
try -w wt --repweights 'rep_*' --reptype brr --lonely-psu certainty
try -w wt --repweights 'rep_*' --reptype fay
try -w wt --repweights 'rep_*' --reptype fay --rho 1
try -w wt --repweights 'rep_*' --reptype brr --rho .5
try -w wt --repweights 'rep_*' --reptype brr --scale .5
try -w wt --repweights 'rep_*' --reptype jk1 --scale 0
try -w wt --repweights 'rep_*' --reptype jkn
try -w wt --repweights 'rep_*' --reptype jkn --rscales 1,2
try -w wt --repweights 'rep_*' --reptype jkn --rscales 1,x
try -w wt --repweights 'rep_*' --reptype jkn --rscales ''
try -w wt --repweights 'rep_*' --reptype jk1 --rscales 1
try -w wt --repweights 'rap_*' --reptype brr
try -w wt --repweights rep_9 --reptype brr
try -w wt --repweights rep_1-rep_9 --reptype brr
try -w wt --repweights rep_8-rep_1 --reptype brr
try -w wt --repweights rep_1 --reptype brr
try -w wt --repweights '' --reptype brr
try -w wt --repweights 'rep_*,wt' --reptype brr
try -w wt --repweights 'rep_*,sex' --reptype brr
cut -d, -f1-16 made.csv >fewer.csv
svytab -m age -w wt --repweights 'rep_*' --reptype brr made.csv fewer.csv
sed '1s/rep_1/rep_0/' made.csv >other.csv
svytab -m age -w wt --repweights 'rep_*' --reptype brr made.csv other.csv
sed '1s/rep_1/rep_2/' made.csv >twice.csv
svytab -m age -w wt --repweights 'rep_*' --reptype brr twice.csv
svytab -m age -w wt --repweights rep_2-rep_3 --reptype brr twice.csv
