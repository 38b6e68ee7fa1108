# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# Shares of 0 and 100 %, no spread, no rows: no effect without a reason.
cat >w.csv <<'END'
wave,g,a,b,none,same
1,x,0,1,,5
1,x,0,0,,5
1,y,1,1,,5
1,y,1,0,,5
2,x,0,1,,5
2,x,1,1,,5
2,y,1,0,,5
2,y,0,1,,5
END
for relative in delta log fieller; do
	svyshift --wave wave -b g --relative $relative --effects risk_ratio,odds_ratio,cohen_h,cohen_d --show-se \
		-p '${a} = 1' -p '${none} = 1' -m same w.csv | grep ' - ' | cut -d, -f1,3,5,7-10,12,18,19
	echo
done
svyshift --wave wave -b g --difference-ci newcombe -p '${a} = 1' -p '${b} = 1' w.csv | grep pp, | cut -d, -f1,3,5,7-10,12,18,19
