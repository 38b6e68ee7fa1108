# shellcheck shell=sh disable=SC2016,SC2034,SC2086,SC2154 # sourced by tests/run; options are words; ${x} is for the tools
# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
#
# What has to be so whatever the numbers are: two ways of asking for the same thing give the same
# answer.  Each identity is a function that prints nothing where it holds, and runs in an empty
# folder.  Data are those of tests/oracle.

data=$top/tests/oracle/data
strat="-s stype -w pw --fpc fpc"
clus1="-c dnum -w pw --fpc fpc"
clus2="-c dnum,snum -w pw --fpc fpc1,fpc2"
asks='-m api00 -t enroll -r tested=${api.stu}/${enroll} -p high=${api00}>700 -p awards --count'
spread='-Q half=enroll --quantiles 20,50 --variance v=enroll --sd s=enroll'
asks="$asks $spread"

# same WANT GOT: to the byte, and something is there.
same() {
	[ -s "$1" ] || echo "$1 is empty"
	diff "$1" "$2" | head -n 10
}

# close WANT GOT [TOLERANCE]: to eight digits, or so many.
close() {
	limit "$build/tests/compare" "$1" "$2" "${3:-1e-8}" 2>&1 | head -n 10
}

# columns NAMES FILE: those of an estimates table, in that order; empty where there is none.
columns() {
	awk -F, -v names="$1" '
		NR == 1 { count = split(names, name, ","); for (i = 1; i <= NF; i++) at[$i] = i }
		{
			for (i = 1; i <= count; i++)
				printf "%s%s", (i > 1 ? "," : ""), (name[i] in at ? $at[name[i]] : "")
			print ""
		}' "$2"
}

# changed FILE EXPRESSION: the CSV with its fields changed; f["name"] is the place of a column.
changed() {
	awk -F, -v OFS=, -v CONVFMT=%.17g "NR == 1 { for (i = 1; i <= NF; i++) f[\$i] = i; print; next }
		{ $2; print }" "$1"
}

# without_method FILE: the table without what says how it came about.
without_method() {
	columns indicator,level,stype,statistic,estimate,std_error,conf_low,conf_high,df,n "$1"
}

shuffled() {
	sed 1q "$1"
	sed 1d "$1" | awk '{ print (NR * 7919) % 10007 "\t" $0 }' | sort -n | cut -f2-
}

every_api() {
	for study in strat clus1 clus2; do
		eval "design=\$$study"
		"$@" "$data/api$study.csv"
	done
}

rows_in_any_order() {
	svytab $asks -b stype --totals $design "$1" >want.csv
	shuffled "$1" >mixed.csv
	svytab $asks -b stype --totals $design mixed.csv >got.csv
	same want.csv got.csv
}

files_are_one_file() {
	svytab $asks -b stype --totals $design "$1" >want.csv
	sed '61,$d' "$1" >first.csv
	sed '2,60d; 121,$d' "$1" >second.csv
	sed '2,120d' "$1" >third.csv
	svytab $asks -b stype --totals $design third.csv first.csv second.csv >got.csv
	same want.csv got.csv
}

# A power of two changes no digit; any other number none that is printed.
weights_of_any_scale() {
	means='-m api00 -r tested=${api.stu}/${enroll} -p high=${api00}>700 -p awards'
	means="$means $spread"
	svytab $means -b stype --totals $design "$1" >want.csv
	changed "$1" '$f["pw"] *= 4' >four.csv
	svytab $means -b stype --totals $design four.csv >got.csv
	same want.csv got.csv
	LC_ALL=C changed "$1" '$f["pw"] *= .0137' >odd.csv
	svytab $means -b stype --totals $design odd.csv >got.csv
	close want.csv got.csv
}

# A total grows with the weights, and so does its error.
totals_of_any_scale() {
	svytab -t enroll --count -b stype $design "$1" >want.csv
	changed "$1" '$f["pw"] *= 4' >four.csv
	svytab -t enroll --count -b stype $design four.csv |
		changed - '$f["estimate"] /= 4; $f["std_error"] /= 4; $f["conf_low"] /= 4; $f["conf_high"] /= 4' |
		without_method - >got.csv
	without_method want.csv >want.few.csv
	close want.few.csv got.csv
}

domain_of_everybody() {
	svytab $asks -b stype --totals $design "$1" >want.csv
	svytab $asks -b stype --totals $design -W '${api00} > 0' "$1" >got.csv
	same want.csv got.csv
}

# --totals of a group that everybody is in; --where the group; the group itself.
group_is_its_domain() {
	svytab -m api00 -p 'high = ${api00} > 700' $design -W '${stype} = "H"' "$1" >want.csv
	svytab -m api00 -p 'high = ${api00} > 700' $design -b stype "$1" >all.csv
	{ sed 1q all.csv; grep ',H,' all.csv; } >group.csv
	without_method want.csv | sed '1s/,,/,stype,/' >want.few.csv
	without_method group.csv | sed 's/,H,/,,/' >got.csv
	same want.few.csv got.csv
}

groups_add_to_the_total() {
	svytab -t enroll --count -b stype --totals $design "$1" |
		columns indicator,stype,estimate,n - |
		awk -F, 'NR > 1 && $2 != "Total" { sum[$1] += $3; n[$1] += $4 }
			$2 == "Total" {
				seen++
				if ((sum[$1] - $3) ^ 2 > (1e-9 * $3) ^ 2 || n[$1] != $4)
					print $1 ": the groups have " sum[$1] ", all " $3
			}
			END { if (seen != 2) print "totals: " seen }'
}

shares_add_to_100() {
	for of in row column total; do
		svytab -p awards -b stype --percent-of $of $design "$1" |
			columns level,stype,estimate - |
			awk -F, -v of=$of 'NR > 1 { sum[of == "row" ? $1 : of == "column" ? $2 : ""] += $3 }
				END {
					for (i in sum) {
						seen++
						if ((sum[i] - 100) ^ 2 > 1e-14)
							print of, i, sum[i]
					}
					if (!seen)
						print "no " of
				}'
	done
}

# A percentage is the mean of 1 and 0; a mean is a ratio to 1 and a total to a count.
estimates_of_one_kind() {
	svytab -p 'v = ${api00} > 700' --ci mean -b stype --totals $design "$1" |
		columns stype,estimate,std_error,conf_low,conf_high,df,n,deff - >want.csv
	svytab -m 'v = if(${api00} > 700, 100, 0)' -b stype --totals $design "$1" |
		columns stype,estimate,std_error,conf_low,conf_high,df,n,deff - >got.csv
	close want.csv got.csv
	svytab -m 'v = ${api00}' -b stype --totals $design "$1" |
		columns stype,estimate,std_error,conf_low,conf_high,df,n,deff - >want.csv
	svytab -r 'v = ${api00}/if(${api00} > 0, 1, 0)' -b stype --totals $design "$1" |
		columns stype,estimate,std_error,conf_low,conf_high,df,n,deff - >got.csv
	close want.csv got.csv
	svytab -t 'v = if(${api00} > 0, 1, 0)' -b stype --totals $design "$1" |
		columns stype,estimate,std_error,conf_low,conf_high,df,n - >want.csv
	svytab --count -b stype --totals $design "$1" |
		columns stype,estimate,std_error,conf_low,conf_high,df,n - >got.csv
	close want.csv got.csv
}

# As many schools are not high as are: the same error, and limits from the other end.
complement() {
	for ci in logit beta wilson asin mean; do
		svytab -p 'v = ${api00} > 700' --ci $ci -b stype --totals $design "$1" |
			columns stype,estimate,std_error,conf_low,conf_high,df,n - >want.csv
		svytab -p 'v = not(${api00} > 700)' --ci $ci -b stype --totals $design "$1" |
			columns stype,estimate,std_error,conf_high,conf_low,df,n - |
			awk -F, -v OFS=, 'NR == 1 { print "stype,estimate,std_error,conf_low,conf_high,df,n"; next }
				{ for (i = 2; i <= 5; i++) if (i != 3) $i = sprintf("%.17g", 100 - $i); print }' >got.csv
		close want.csv got.csv 1e-6 # a limit near 0 has lost digits to 100 less it
	done
}

# All rules but `inf` agree where every unit has a row of the domain, and only there.
df_of_all_that_reaches_everywhere() {
	for rule in domain design stata; do
		svytab -m api00 $design --df $rule "$1" >$rule.csv
		svytab -m api00 $design --df $rule -W '${stype} = "H"' "$1" >$rule.part.csv
	done
	same domain.csv design.csv
	same domain.csv stata.csv
	if cmp -s domain.part.csv design.part.csv; then
		echo "the rules agree on a part as well"
	fi
}

# Rows that are each a unit of their own are no clusters; one stratum is none; unique names need no --nest.
designs_of_one_kind() {
	svytab $asks -b awards -s stype -w pw "$data/apistrat.csv" >want.csv
	svytab $asks -b awards -s stype -w pw -c snum "$data/apistrat.csv" >got.csv
	close want.csv got.csv
	svytab $asks -b awards -c dnum -w pw "$data/apiclus1.csv" >want.csv
	changed "$data/apiclus1.csv" '$f["awards"] = $f["awards"]' | sed '1s/$/,all/; 2,$s/$/,1/' >one.csv
	svytab $asks -b awards -c dnum -w pw -s all one.csv >got.csv
	same want.csv got.csv
	svytab $asks -b awards -c dnum -w pw --nest "$data/apiclus1.csv" >got.csv
	same want.csv got.csv
	svytab $asks -b stype $clus1 "$data/apiclus1.csv" >want.csv
	changed "$data/apiclus1.csv" '$f["fpc"] = 15 / $f["fpc"]' >fraction.csv
	svytab $asks -b stype $clus1 fraction.csv >got.csv
	close want.csv got.csv
}

# No correction and one for an endless population are the same; a census has no error.
corrections_at_their_ends() {
	svytab -m api00 -b stype -c dnum -w pw "$data/apiclus1.csv" >want.csv
	changed "$data/apiclus1.csv" '$f["fpc"] = 1e15' >endless.csv
	svytab -m api00 -b stype $clus1 endless.csv >got.csv
	close want.csv got.csv
	changed "$data/apiclus1.csv" '$f["fpc"] = 15' >all.csv
	svytab -m api00 -b stype $clus1 all.csv | columns estimate,std_error,conf_low,conf_high,flag - |
		awk -F, 'NR > 1 && ($2 != 0 || $3 != $1 || $4 != $1 || $5 == "") { print "a census: " $0 }'
}

# One wave against itself: nothing changed, and where units are shared nothing could have.
a_wave_against_itself() {
	ln -sf "$data/apiclus1.csv" a.csv
	ln -sf "$data/apiclus1.csv" b.csv
	svyshift -m api00 -p 'high = ${api00} > 700' -Q half=api00 --sd s=api00 \
		-b stype --totals $clus1 a.csv b.csv |
		columns statistic,estimate,std_error,conf_low,conf_high,p_value,flag - |
		awk -F, '/^(difference|relative_change)/ {
				n++
				if ($2 != "0" || $3 != "0" || $4 $5 $6 != "" || $7 != "no variation between sampling units")
					print
			}
			END { if (n != 32) print "contrasts: " n }'
	svyshift -m api00 --independent $clus1 a.csv b.csv | columns statistic,estimate,std_error,p_value - |
		awk -F, '/^difference/ && ($2 != 0 || !($3 > 0) || $4 != 1)'
}

# Nothing shared: the squares of the errors add.
errors_of_apart() {
	svyshift -Q half=api --quantiles 25,50 --ci logit --sd s=api --variance v=api -b awards --totals --independent \
		$clus1 --wave year "$data/clus1.csv" |
		columns indicator,level,awards,wave,statistic,estimate,std_error - |
		awk -F, '{ k = $1 "," $2 "," $3 }
			$4 == "1999" || $4 == "2000" { sign = $4 == "1999" ? -1 : 1; x[k] += sign * $6; v[k] += $7 ^ 2 }
			$5 == "difference" {
				n++
				if (!($7 > 0) || ($6 - x[k]) ^ 2 > 1e-14 * $6 ^ 2 || ($7 ^ 2 - v[k]) ^ 2 > 1e-14 * v[k] ^ 2)
					print
			}
			END { if (n != 12) print "differences: " n }'
}

# Of numbers that rise with others the quantiles rise as well; a spread does not mind where it is.
moved_and_stretched() {
	svytab -Q half=api00 --quantiles 10,50,90 --ci logit --sd s=api00 -b stype --totals $design "$1" |
		columns indicator,level,stype,statistic,estimate,std_error,conf_low,conf_high,df,n,deff - >want.csv
	svytab -Q half='2 * ${api00} + 1000000' --quantiles 10,50,90 --ci logit --sd s='2 * ${api00} + 1000000000' \
		-b stype --totals $design "$1" |
		columns indicator,level,stype,statistic,estimate,std_error,conf_low,conf_high,df,n,deff - |
		awk -F, -v OFS=, -v CONVFMT=%.17g 'NR == 1 { print; next }
			{
				off = $1 == "half" ? 1000000 : 0
				for (i = 5; i <= 8; i++)
					if ($i != "")
						$i = ($i - (i == 6 ? 0 : off)) / 2
				print
			}' >got.csv
	close want.csv got.csv 1e-7
}

# The variance is the square of its root, and so are their limits; no variance is negative.
variance_is_squared() {
	svytab --variance v=api00 -b stype --totals $design "$1" |
		columns stype,estimate,conf_low,conf_high,df,n - >want.csv
	svytab --sd v=api00 -b stype --totals $design "$1" | columns stype,estimate,conf_low,conf_high,df,n - |
		awk -F, -v OFS=, -v CONVFMT=%.17g 'NR > 1 { for (i = 2; i <= 4; i++) $i *= $i } { print }' >got.csv
	close want.csv got.csv
}

# A half is at or below a median, and no more than a half below it.
half_is_below() {
	svytab -Q half=api00 -b stype $design "$1" | columns stype,estimate - | sed 1d >halves
	[ "$(grep -c . halves)" = 3 ] || echo "medians: $(cat halves)"
	while IFS=, read -r group half; do
		svytab -p "below = \${api00} < $half" -p "within = \${api00} <= $half" -W "\${stype} = '$group'" $design "$1" |
			columns indicator,estimate - |
			awk -F, '/^below/ && $2 >= 50 || /^within/ && $2 < 50'
	done <halves
}

# A person asked twice is a cluster; and the change of the mean is the mean of the changes.
paired_is_clustered() {
	svyshift -m x -p 'high = ${q} >= 4' -b group --totals -w weight -c unit --wave round "$data/gen-25.csv" >want.csv
	svyshift -m x -p 'high = ${q} >= 4' -b group --totals -w weight --id unit --wave round "$data/gen-25.csv" >got.csv 2>note
	same want.csv got.csv
	svyshift -m api -s stype -w pw --fpc fpc --id snum --wave year "$data/strat.csv" 2>note |
		awk 'NR == 1 || /,difference,/' | columns estimate,std_error,conf_low,conf_high - >want.csv
	svytab -m 'gain = ${api00} - ${api99}' $strat "$data/apistrat.csv" |
		columns estimate,std_error,conf_low,conf_high - >got.csv
	close want.csv got.csv
	svyshift -m api $clus1 --wave year "$data/clus1.csv" |
		awk 'NR == 1 || /,difference,/' | columns estimate,std_error,conf_low,conf_high,df - >want.csv
	svytab -m 'gain = ${api00} - ${api99}' $clus1 "$data/apiclus1.csv" |
		columns estimate,std_error,conf_low,conf_high,df - >got.csv
	close want.csv got.csv
}

# Files or a column, and the waves the other way round.
waves_of_one_kind() {
	svyshift -m api -p 'high = ${api} > 700' -b stype --totals $clus1 --wave year "$data/clus1.csv" >want.csv
	svyshift -m api -p 'high = ${api} > 700' -b stype --totals $clus1 --waves 1999,2000 \
		"$data/clus1-1999.csv" "$data/clus1-2000.csv" >got.csv
	same want.csv got.csv
	svyshift -m api -p 'high = ${api} > 700' -b stype --totals $clus1 --wave year --waves 2000,1999 "$data/clus1.csv" |
		awk 'NR == 1 || /,difference,/' |
		columns indicator,stype,statistic,estimate,std_error,conf_high,conf_low,p_value,df,n - |
		awk -F, -v OFS=, -v CONVFMT=%.17g 'NR == 1 { print "indicator,stype,statistic,estimate,std_error,conf_low,conf_high,p_value,df,n"; next }
			{ $4 = -$4; $6 = -$6; $7 = -$7; print }' >got.csv
	awk 'NR == 1 || /,difference,/' want.csv |
		columns indicator,stype,statistic,estimate,std_error,conf_low,conf_high,p_value,df,n - >want.few.csv
	close want.few.csv got.csv
}

# The change of the complement is the change's negative.
change_of_the_complement() {
	for q in '${api} > 700' 'not(${api} > 700)'; do
		svyshift -p "v = $q" -b stype --totals $clus1 --wave year "$data/clus1.csv" |
			awk 'NR == 1 || /,difference,/'
	done >both.csv
	columns stype,estimate,std_error,conf_low,conf_high,p_value,df both.csv |
		awk -F, '$1 == "stype" { next }
			!($1 in se) { x[$1] = $2; se[$1] = $3; low[$1] = $4; high[$1] = $5; p[$1] = $6; n++; next }
			{
				m++
				if ($2 != -x[$1] || $3 != se[$1] || $4 != -high[$1] || $5 != -low[$1] || $6 != p[$1])
					print "not the negative: " $0
			}
			END { if (n != 4 || m != 4) print "changes: " n ", " m }'
}

# Changes from wave to wave add to the change from the first to the last.
chained_changes() {
	for against in first previous; do
		svyshift -m x -p 'high = ${q} >= 4' -w weight -c unit --wave round --against $against four.csv >$against.csv
	done
	columns indicator,wave,statistic,estimate previous.csv |
		awk -F, '/difference/ { sum[$1] += $4; n++ } END { for (i in sum) printf "%s,%.7f\n", i, sum[i]; if (n != 6) print n }' |
		sort >want.txt
	columns indicator,wave,statistic,estimate first.csv |
		awk -F, '/difference/ && $2 == "4 - 1" { printf "%s,%.7f\n", $1, $4 }' | sort >got.txt
	same want.txt got.txt
	# The first step is the same from either end.
	for against in first previous; do
		grep '2 - 1' $against.csv >$against.step
	done
	same first.step previous.step
}

four_waves() {
	awk -F, -v OFS=, 'NR == 1 { for (i = 1; i <= NF; i++) f[$i] = i; print; next }
		{ print; $f["round"] += 2; $f["x"] += NR % 5; $f["q"] = 1 + NR % 5; print }' "$data/gen-25.csv" >four.csv
	chained_changes
}

# More answers of one kind change nothing of the others; nor do further waves of the same units.
asked_together() {
	svytab -m api00 -b stype --totals $design "$1" >alone.csv
	svytab $asks -b stype --totals $design "$1" | grep -E '^(indicator|api00),' >together.csv
	same alone.csv together.csv
}

# Every test of a study's file.
all_tests() {
	file=$1
	shift
	svytest chisq sch.wide stype $design "$@" "$file"
	svytest chisq sch.wide awards --statistic adjWald --within stype $design "$@" "$file"
	svytest ttest api00 --by sch.wide --within stype --totals $design "$@" "$file"
	svytest rank api00 --by stype $design "$@" "$file"
	svytest rank enroll --by awards --ranks vanderWaerden $design "$@" "$file"
	svytest trend api00 --by ell $design "$@" "$file"
}

# Neither the order of the rows, nor the scale of the weights, nor a domain of everybody.
tests_stay() {
	all_tests "$1" >want.csv
	shuffled "$1" >mixed.csv
	all_tests mixed.csv >got.csv
	same want.csv got.csv
	all_tests "$1" -W '${api00} > 0' >got.csv
	same want.csv got.csv
	changed "$1" '$f["pw"] *= 4' >four.csv
	all_tests four.csv >got.csv
	same want.csv got.csv
}

# Which variable comes first; two groups as ranks of a condition, as a slope and as a difference.
tests_of_one_kind() {
	svytest chisq sch.wide stype $design "$1" | columns estimate,p_value,df,df_num,n - >want.csv
	svytest chisq stype sch.wide $design "$1" | columns estimate,p_value,df,df_num,n - >got.csv
	close want.csv got.csv
	numbers=statistic,estimate,std_error,conf_low,conf_high,p_value,df,n
	svytest ttest api00 --by sch.wide $design "$1" | columns $numbers - >want.csv
	svytest trend api00 --by sch.wide $design "$1" | columns $numbers - | sed s/coefficient/difference/ >got.csv
	close want.csv got.csv
	svytab -m api00 -b sch.wide --compare sch.wide $design "$1" | grep 'Yes - No' |
		LC_ALL=C awk -F, '{ printf "statistic,estimate,std_error\n%s,%s,%s\n", $4, $6, $7 }' >compared.csv
	svytest ttest api00 --by sch.wide $design "$1" | columns statistic,estimate,std_error - | sed 2d >got.csv
	close compared.csv got.csv
}

# Of two rows and columns the corrections of first and second order are one.
one_by_one() {
	svytest chisq sch.wide awards --statistic Chisq --df inf $design "$1" | sed 1d | cut -d, -f5 >first
	svytest chisq sch.wide awards --df inf $design "$1" | sed 1d | cut -d, -f5 >second
	same first second
}

confirm() {
	wanted "identities/$1" || return 0
	fresh "$scratch/work/identities"
	cd "$scratch/work/identities" || exit 1
	name=$1
	shift
	found=$("$@" 2>&1)
	if [ -z "$found" ]; then
		pass "identities/$name"
	else
		printf '%s\n' "$found" | fail "identities/$name"
	fi
}

# A check that is never false would make all of this worthless.
differs() {
	printf 'a,estimate\nx,1\n' >one
	printf 'a,estimate\nx,2\n' >two
	: >none
	[ -n "$(same one two)" ] || echo "same: takes what differs"
	[ -n "$(same none none)" ] || echo "same: takes nothing"
	[ -n "$(close one two)" ] || echo "close: takes what differs"
}

confirm differs differs
confirm rows-in-any-order every_api rows_in_any_order
confirm files-are-one-file every_api files_are_one_file
confirm weights-of-any-scale every_api weights_of_any_scale
confirm totals-of-any-scale every_api totals_of_any_scale
confirm domain-of-everybody every_api domain_of_everybody
confirm group-is-its-domain every_api group_is_its_domain
confirm groups-add-to-the-total every_api groups_add_to_the_total
confirm shares-add-to-100 every_api shares_add_to_100
confirm estimates-of-one-kind every_api estimates_of_one_kind
confirm complement every_api complement
confirm df-of-all every_api df_of_all_that_reaches_everywhere
confirm asked-together every_api asked_together
confirm designs-of-one-kind designs_of_one_kind
confirm corrections-at-their-ends corrections_at_their_ends
confirm a-wave-against-itself a_wave_against_itself
confirm errors-of-apart errors_of_apart
confirm moved-and-stretched every_api moved_and_stretched
confirm variance-is-squared every_api variance_is_squared
confirm half-is-below every_api half_is_below
confirm paired-is-clustered paired_is_clustered
confirm waves-of-one-kind waves_of_one_kind
confirm change-of-the-complement change_of_the_complement
confirm chained-changes four_waves
confirm tests-stay every_api tests_stay
confirm tests-of-one-kind every_api tests_of_one_kind
confirm tests-of-two-by-two every_api one_by_one
