#!/bin/bash
# Counts the instructions of the benchmark's fixed cases and compares them with the budgets in instructions.tsv: unlike
# times they are the same on a busy machine, so a slip of five per cent shows. Exit code 1 where a budget is exceeded.
#
# Needs valgrind (apt-get install -y valgrind) and a release build (swift build -c release --product tankom-bench).
# Usage: Benchmarks/instructions.sh [--update] [CASE…]     --update writes what was counted as the new budgets
#        BINARY=path/to/tankom-bench Benchmarks/instructions.sh
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
budgets=$here/instructions.tsv
binary=${BINARY:-$here/../.build/release/tankom-bench}
allowed=5
update=
if [[ ${1:-} == --update ]]; then
  update=yes
  shift
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
# Valgrind cannot read the debug information of Swift.
strip -g -o "$work/tankom-bench" "$binary"
# Hashes are otherwise seeded anew in every process.
export SWIFT_DETERMINISTIC_HASHING=1

# Runs enough that what is done once, such as the first allocation of a row, weighs little.
runs_of() {
  case $1 in
    load) echo 1 ;;
    full | wide | month) echo 20 ;;
    answer | gradient) echo 20 ;;
    draws) echo 5 ;;
    *) echo 500 ;;
  esac
}

# The instructions of a process that runs a case so many times.
count() {
  valgrind --tool=callgrind --callgrind-out-file=/dev/null "$work/tankom-bench" --fixed "$1" --runs "$2" \
    2> "$work/log" > "$work/out" || { cat "$work/out" "$work/log" >&2; exit 2; }
  sed -n 's/.*Collected *: *\([0-9]*\).*/\1/p' "$work/log"
}

# Start-up and loading cancel in the difference of two counts.
per_run() {
  local runs once twice
  runs=$(runs_of "$1")
  once=$(count "$1" "$runs")
  twice=$(count "$1" $((2 * runs)))
  echo $(((twice - once) / runs))
}

if (($#)); then cases=("$@"); else cases=(full wide sparse month same open gradient draws answer load); fi
[[ -f $budgets ]] || : > "$budgets"
failed=0
printf '%-8s %14s %14s %8s\n' case instructions budget change
for name in "${cases[@]}"; do
  counted=$(per_run "$name")
  budget=$(awk -F '\t' -v name="$name" '$1 == name { print $2 }' "$budgets")
  if [[ -z $budget ]]; then
    printf '%-8s %14d %14s\n' "$name" "$counted" none
    [[ $update ]] || failed=1
  else
    change=$(awk -v a="$counted" -v b="$budget" 'BEGIN { printf "%+.1f", b ? 100 * (a - b) / b : 0 }')
    printf '%-8s %14d %14d %7s%%\n' "$name" "$counted" "$budget" "$change"
    if awk -v c="$change" -v a="$allowed" 'BEGIN { exit !(c > a) }'; then
      [[ $update ]] || failed=1
    fi
  fi
  if [[ $update ]]; then
    awk -F '\t' -v name="$name" '$1 != name' "$budgets" > "$work/budgets"
    printf '%s\t%d\n' "$name" "$counted" >> "$work/budgets"
    cp "$work/budgets" "$budgets"
  fi
done
exit $failed
