# SPDX-License-Identifier: GPL-3.0-or-later
# Copyright (C) 2026 The svykit authors
# shellcheck shell=sh disable=SC2016,SC2154
# Questions with several answers: codes with blanks between; once each, whatever their order; empty is missing.
cat >m.csv <<'END'
sex,wt,v,heard,n
f,1,1,radio tv,1 2
m,2,1,tv  radio tv,2
f,1,2,friends,1
f,3,2,,98
m,1,3, radio ,1 98
m,2,3,99,98 99
f,1,4,friends radio tv other,3 1
END
cat >survey.csv <<'END'
type,name,label
select_multiple ways,heard,Heard of it
END
cat >choices.csv <<'END'
list_name,name,label
ways,tv,Television
ways,radio,Radio
ways,church,Church
ways,friends,Friends and neighbours
END
svytab -M heard -w wt --na 99 m.csv
svytab -M heard -w wt --na 99 --multiple-of answers m.csv
# The same as one condition a choice.
svytab -p 'tv = selected(${heard}, "tv")' -w wt --na 99 m.csv | tail -n 1
# In the order of the codebook, with labels; a group in which nobody ticked; no Total, for they do not add up.
svytab -M 'ways = heard' -c v -b sex --totals -k survey.csv --labels -f text m.csv
svytab -M heard -b sex --compare sex --effects risk_ratio --show-se -k survey.csv m.csv | grep tv
svytab -M heard -w wt --missing category --show n,percent -f text m.csv
svytab -M n --na 98,99 m.csv | cut -d, -f1-5,12-14
svytab -M heard -W 'sex = "x"' m.csv
# From an indicators file.
printf 'indicator,statistic,expression,universe\nways,multiple,heard,"${sex} = '\''f'\''"\n' >i.csv
svytab -i i.csv -w wt m.csv | cut -d, -f1-5,12-14
