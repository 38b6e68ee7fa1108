# SPDX-License-Identifier: GPL-3.0-or-later
# shellcheck shell=sh disable=SC2154
# Parts and totals, groups and all, changes, shares across groups.
audit() {
	echo "$1"
	shift
	{
		echo claim,indicator,level,sex,wave,statistic,published,n
		printf '%s\n' "$@"
	} | svyaudit | grep -E ',(holds|fails),'
}
audit counts 'a,q,,f,,count,137,' 'b,q,,m,,count,32,' 'c,q,,Total,,count,169,'
audit 'counts, wrong' 'a,q,,f,,count,137,' 'b,q,,m,,count,32,' 'c,q,,Total,,count,170,'
audit 'levels to their total' 'a,q,x,,,percent,33.3%,' 'b,q,y,,,percent,66.6%,' 'c,q,Total,,,percent,100%,'
audit 'levels, rounded' 'a,q,x,,,percent,33.3%,' 'b,q,y,,,percent,33.3%,' 'c,q,z,,,percent,33.3%,' 'd,q,Total,,,percent,100.0%,'
audit 'levels without total' 'a,q,x,,,percent,50%,' 'b,q,y,,,percent,20%,'
audit 'one base' 'a,q,,f,,percent,33.9%,404' 'b,q,,m,,percent,7.9%,404' 'c,q,,Total,,percent,41.8%,404'
audit 'between' 'a,q,,f,,percent,30%,' 'b,q,,m,,percent,40%,' 'c,q,,,,percent,35%,'
audit 'not between' 'a,q,,f,,percent,30%,' 'b,q,,m,,percent,40%,' 'c,q,,Total,,percent,45%,'
audit 'by people' 'a,q,,f,,percent,30%,100' 'b,q,,m,,percent,40%,300' 'c,q,,Total,,percent,38%,400'
audit 'by people, wrong' 'a,q,,f,,percent,30%,100' 'b,q,,m,,percent,40%,300' 'c,q,,Total,,percent,35%,400'
audit 'means' 'a,q,,f,,mean,3.10,100' 'b,q,,m,,mean,4.10,300' 'c,q,,Total,,mean,3.60,400'
audit 'across groups' 'a,q,,f,,percent,62.2%,265' 'b,q,,m,,percent,37.8%,139'
audit 'not across waves' 'a,q,,,base,percent,62.2%,' 'b,q,,,end,percent,37.8%,'
audit 'change' 'a,q,,,base,percent,42.8%,' 'b,q,,,end,percent,55.9%,' 'c,q,,,end - base,difference,13.1,' 'd,q,,,end - base,relative_change,30.6%,'
audit 'change, wrong' 'a,q,,,base,percent,42.8%,' 'b,q,,,end,percent,55.9%,' 'c,q,,,end - base,difference,13.3,'
audit 'change in words' 'a,q,,,base,percent,42%,' 'b,q,,,end,percent,55%,' 'c,q,,,end - base,difference,13%,'
audit 'relative change in points' 'c,q,,,end - base,relative_change,13 pp,' 'a,q,,,base,percent,42%,'
audit 'mix, no n' 'a,q,,f,end - base,difference,2,' 'b,q,,m,end - base,difference,11,' 'c,q,,Total,end - base,difference,13.1,'
audit 'mix, two groups' 'a,q,,f,end - base,difference,2,265' 'b,q,,m,end - base,difference,11,139' 'c,q,,Total,end,percent,55.9%,' 'd,q,,Total,base,percent,42.8%,'
audit 'mix that holds' 'a,q,,f,end - base,difference,2,' 'b,q,,m,end - base,difference,11,' 'c,q,,Total,end - base,difference,5,'
audit 'a share of a count' 'a,q,,,,percent,34.3%,404' 'b,q,,,,count,139,'
audit 'a number printed twice' 'a,q,,f,,count,137,' 'b,q,,f,,count,137,' 'c,q,,m,,count,32,' 'd,q,,Total,,count,169,'
audit 'keys that do not tell claims apart' 'a,,,f,,percent,30.0%,' 'b,,,m,,percent,40.0%,' 'c,,,f,,percent,50.0%,' 'd,,,m,,percent,60.0%,' 'e,,,Total,,percent,55.0%,'
audit 'a band with a dash' 'a,q,,under 18,,count,10,' 'b,q,,18 - 25,,count,20,' 'c,q,,over 25,,count,30,' 'd,q,,Total,,count,60,'
audit 'some groups of more' 'a,q,,A,,percent,40.0%,100' 'b,q,,B,,percent,50.0%,100' 'c,q,,Total,,percent,62.0%,500'
audit 'some groups, no room for the rest' 'a,q,,A,,percent,40.0%,100' 'b,q,,B,,percent,50.0%,100' 'c,q,,Total,,percent,92.0%,500'
audit 'no mix of means' 'a,q,,f,end - base,difference,50,100' 'b,q,,m,end - base,difference,80,100' 'c,q,,Total,end - base,difference,120,200' 'd,q,,Total,end,mean,500,200'

echo 'levels chosen together'
printf 'claim,indicator,level,statistic,published,multiple\na,q,x,percent,80%%,yes\nb,q,y,percent,60%%,yes\n' | svyaudit
echo 'two tests without an indicator'
printf 'claim,statistic,value,published\na,t,,2.10\nb,t,df,28\nc,t,p_value,p = .044\nd,t,,5.10\ne,t,df,28\nf,t,p_value,p < .001\n' | svyaudit
echo 'per cent of something'
printf 'claim,indicator,wave,published\na,q,end - base,-4.4%%\nb,r,,+120%%\nc,s,,250%%\n' | svyaudit
echo 'means of what may not be whole'
printf 'claim,indicator,statistic,published,n,items\na,kg,mean,3.47,25,\nb,children,mean,3.47,25,1\n' | svyaudit || echo "status $?"
