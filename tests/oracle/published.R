# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# Holds the expected files against what is printed elsewhere: in the help pages of R's survey package and its
# documentation, digits as printed there.  Reads what the other scripts wrote, and writes nothing.
#
# A row: the case; what its line says (name=value, several with a comma); a column; the value.  Shares are per cent.
# `slack`, in units of the last digit: 0.5 is rounding.  For `beta` R was asked with na.rm = TRUE, and counted rows
# without an answer in n; for `logit` it fitted a model, to less than all digits.
values <- read.table(header = TRUE, colClasses = "character", text = "
case                   line                                        column    value         slack
api-clus1-numbers      indicator=api00,stype=Total                 estimate  644.169399    0.5
api-clus1-numbers      indicator=api00,stype=Total                 std_error 23.542241     0.5
api-clus1-deff-without indicator=api00,stype=Total,statistic=mean  deff      9.34587       0.5
api-strat-deff-without indicator=api00,stype=Total,statistic=mean  deff      1.20446       0.5
api-clus1-numbers      indicator=api00,stype=Total                 df        14            0
api-clus1-numbers      indicator=api00,stype=Total                 conf_low  593.6763      0.5
api-clus1-numbers      indicator=api00,stype=Total                 conf_high 694.6625      0.5
api-clus1-df-inf       indicator=api00,stype=Total                 conf_low  598.0275      0.5
api-clus1-df-inf       indicator=api00,stype=Total                 conf_high 690.3113      0.5
api-clus1-numbers      indicator=api00,stype=E                     estimate  648.868056    0.5
api-clus1-numbers      indicator=api00,stype=E                     std_error 22.362409     0.5
api-clus1-numbers      indicator=api00,stype=H                     estimate  618.571429    0.5
api-clus1-numbers      indicator=api00,stype=H                     std_error 38.020249     0.5
api-clus1-df-domain    indicator=api00,stype=H                     df        7             0
api-clus1-df-design    indicator=api00,stype=H                     df        14            0
api-clus1-ci-logit     indicator=no_learner,stype=Total            estimate  2.18579235    0.5
api-clus1-ci-logit     indicator=no_learner,stype=Total            conf_low  0.23046913    0.5
api-clus1-ci-logit     indicator=no_learner,stype=Total            conf_high 17.77477665   5
api-clus1-ci-beta      indicator=no_learner,stype=Total            conf_low  0.02161468    0.5
api-clus1-ci-beta      indicator=no_learner,stype=Total            conf_high 13.75077639   0.5
api-clus1-ci-asin      indicator=no_learner,stype=Total            conf_low  0.03071927    0.5
api-clus1-ci-asin      indicator=no_learner,stype=Total            conf_high 9.55767364    0.5
api-clus1-ci-mean      indicator=no_learner,stype=Total            conf_low  -2.66624080   0.5
api-clus1-ci-mean      indicator=no_learner,stype=Total            conf_high 7.03782550    0.5
api-clus1-ci-wilson    indicator=no_learner,stype=Total            conf_low  0.31787772    0.5
api-clus1-ci-wilson    indicator=no_learner,stype=Total            conf_high 13.53912853   2
api-strat-numbers      indicator=api00,stype=Total                 estimate  662.287363    0.5
api-strat-numbers      indicator=api00,stype=Total                 std_error 9.408941      0.5
api-strat-numbers      indicator=api00,stype=Total                 deff      1.16557       0.5
api-strat-numbers      indicator=tested,stype=Total                estimate  .8369568869   0.5
api-strat-numbers      indicator=tested,stype=Total                std_error .007757103    0.5
api-clus2-numbers      indicator=enroll,stype=Total                estimate  2639273       0.5
api-clus2-numbers      indicator=enroll,stype=Total                std_error 799637.8      0.5
api-clus2-numbers      indicator=api00,stype=Total                 estimate  670.81181     0.5
api-clus2-numbers      indicator=api00,stype=Total                 std_error 30.09903      0.5
fpc-size               indicator=x,half=Total                      estimate  5.448148      0.5
fpc-size               indicator=x,half=Total                      std_error .61604        0.5
fpc-none               indicator=x,half=Total                      std_error .74127        0.5
scd                    indicator=survived                          estimate  .15350635     0.5
scd                    indicator=survived                          std_error .0098073036   0.5
hospital               indicator=births,oblevel=Total              estimate  1164.449      0.5
hospital               indicator=births,oblevel=Total              std_error 215.2807      0.5
mu284                  indicator=y1                                estimate  44.35294      0.5
mu284                  indicator=y1                                std_error 2.27365       0.5
mu284                  indicator=sum                               estimate  15080         0.5
mu284                  indicator=sum                               std_error 2274.255      0.5
nhanes-RIAGENDR-beta   indicator=high,RIAGENDR=Total               estimate  11.214296     0.5
nhanes-RIAGENDR-beta   indicator=high,RIAGENDR=Total               std_error .544584       0.5
nhanes-RIAGENDR-beta   indicator=high,RIAGENDR=Total               conf_low  10.08255      2
nhanes-RIAGENDR-beta   indicator=high,RIAGENDR=Total               conf_high 12.42577      2
yrbs-df-design-logit   indicator=never                             estimate  18.6377496    0.5
yrbs-df-design-logit   indicator=never                             conf_low  14.91522      0.5
yrbs-df-design-logit   indicator=never                             conf_high 23.03779      0.5
yrbs-df-design-beta    indicator=never                             conf_low  14.71690      30
yrbs-df-design-beta    indicator=never                             conf_high 23.09249      30
change-clus1           indicator=api,wave=2000_-_1999,statistic=difference        estimate  37.191257  0.5
change-clus1           indicator=api,wave=2000_-_1999,statistic=difference        std_error 3.0852     0.5
change-clus1-independent indicator=api,stype=Total,statistic=difference           std_error 33.780     0.5
change-clus1           indicator=api,wave=2000_-_1999,statistic=relative_change   estimate  6.12728    0.5
change-clus1           indicator=api,wave=2000_-_1999,statistic=relative_change   std_error .62308     0.5
change-clus1           indicator=high,wave=2000_-_1999,statistic=difference       estimate  12.568306  0.5
change-clus1           indicator=high,wave=2000_-_1999,statistic=difference       std_error 3.507      0.5
")

chosen <- function(rows, line) {
	for (part in strsplit(strsplit(line, ",")[[1]], "="))
		rows <- rows[rows[[part[1]]] == gsub("_-_", " - ", part[2]), ]
	rows
}

for (i in seq_len(nrow(values))) {
	v <- values[i, ]
	row <- chosen(read.csv(paste0(v$case, ".expected.csv"), colClasses = "character"), v$line)
	decimals <- nchar(sub("^[^.]*[.]?", "", v$value))
	off <- abs(as.numeric(row[[v$column]]) - as.numeric(v$value))
	if (nrow(row) != 1 || !(off <= 1.001 * as.numeric(v$slack) * 10^-decimals))
		stop(sprintf("%s, %s: %s is not %s", v$case, v$line, v$column, v$value))
}
