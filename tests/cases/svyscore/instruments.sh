# A study's own instruments beside those that come with the tool.
cat >more.csv <<'END'
instrument,title,items,reverse,min,max,method,cuts,labels,note,source
Cohesion-3,Village cohesion,3,2,1,5,mean,3,"low,high",Made up.,This case
END
svyscore -I more.csv --list | tail -n 6
printf 'c1,c2,c3\n1,5,1\n5,1,4\n' | svyscore -I more.csv -i 'village COHESION=c1-c3'
svyscore --list -o list.txt
sed -n 1,6p list.txt
