#!/bin/sh
# Makes the kept values again: writes the models as spreadsheets, has LibreOffice calculate them, keeps the numbers.
# Run it from the root of the package. It needs soffice (Debian: libreoffice-calc).
set -eu
kept=$(cd "$(dirname "$0")" && pwd)
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
GRAPH_SPREADSHEETS="$scratch" swift test --filter SpreadsheetTests/export
# 44: commas; 34: quotes; 76: UTF-8; the eighth field: numbers in full, not as shown.
soffice -env:UserInstallation="file://$scratch/profile" --headless \
  --convert-to 'csv:Text - txt - csv (StarCalc):44,34,76,1,,0,false,false,false' \
  --outdir "$scratch" "$scratch"/*.fods
for file in "$scratch"/*.csv; do tr -d '"' <"$file" >"$kept/$(basename "$file")"; done
cp "$scratch"/fingerprints.txt "$kept"/
soffice --version
