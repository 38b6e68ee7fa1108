# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2016,SC2154
# A question with several answers and a place, as other exports have them: ODK Central (0 where it
# was not answered, no column of its own, hyphens), SurveyCTO (q_opt), R (q.opt), and or_other.
cat >survey.csv <<'END'
type,name,label
begin_group,g,All
geopoint,loc,Place
select_multiple need or_other,q,Needs
select_multiple need,r,More
end_group,,
END
printf 'list_name,name,label\nneed,water,Water\nneed,food,Food\n' >choices.csv
cat >central.csv <<'END'
SubmissionDate,g-loc-Latitude,g-loc-Longitude,g-q,g-q/water,g-q/food,g-q/other,g-q_other,g-r/water,g-r/food,KEY
2026-11-01T09:00:00Z,1.5,2.5,water other,1,0,1,soap,1,0,uuid:1
2026-11-01T09:00:00Z,,,,0,0,0,,0,0,uuid:2
2026-11-01T09:00:00Z,1.5,2.5,food,1,1,0,,True,,uuid:3
END
cat >surveycto.csv <<'END'
loc-Latitude,loc-Accuracy,q,q_water,q_food,q_other,r_water,r_food,KEY
1,2,water,1,0,0,0,1,1
,,other food,0,1,1,,,2
END
printf 'q.water,q.food,q.other,r,_loc_latitude\nTRUE,FALSE,FALSE,food water,3\n,,,,\nno,FALSE,FALSE,,\n' >r.csv
for file in central surveycto r; do
	echo "== $file"
	svybook -k survey.csv $file.csv | cut -d, -f1-8
	svybook -k survey.csv -t findings $file.csv
done
