#!/usr/bin/env bash
# The archives of embeds that earlier releases have, into a folder; none yet is fine. Needs GitHub's gh.
set -euo pipefail
folder=${1:?names the folder}
mkdir -p "$folder"
for tag in $(gh release list --limit 200 --json tagName --jq '.[].tagName'); do
  gh release download "$tag" --dir "$folder" --pattern 'embeds-*.tar.gz' --skip-existing || echo "$tag has no embeds"
done
ls "$folder"
