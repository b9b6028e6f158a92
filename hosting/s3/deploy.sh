#!/bin/sh
# Uploads an export to S3, or to a store that speaks its language, with rclone:
#   hosting/s3/deploy.sh dist REMOTE:BUCKET
# Sends only files with other bytes. Everything that pages need comes before the pages, and what is
# gone is removed last. docs/hosting.md has the rest.
set -eu
dist=$1
bucket=$2
forever='public, max-age=31536000, immutable'
fresh='public, max-age=0, must-revalidate'

# Arguments: `Cache-Control`, `Content-Type` or nothing for that of the ending, patterns.
upload() {
  cache=$1
  type=$2
  shift 2
  for pattern in "$@"; do
    set -- "$@" --filter "+ $pattern"
    shift
  done
  # Not by time: an export in CI is always new.
  rclone copy "$dist" "$bucket" --checksum --fast-list --filter '- /.imprint*' "$@" --filter '- *' \
    --header-upload "Cache-Control: $cache" ${type:+--header-upload "Content-Type: $type"}
}

upload "$forever" '' '/_next/static/**' '/assets/**' '/media/**' '/search/*/*/{fragment,index,filter}/**'
upload "$fresh" 'application/rss+xml; charset=utf-8' feed.xml '**/feed/*.xml' '/feed/*.xml'
upload "$fresh" 'application/atom+xml; charset=utf-8' atom.xml '**/atom/*.xml' '/atom/*.xml'
upload "$fresh" 'application/feed+json; charset=utf-8' feed.json '**/feed/*.json' '/feed/*.json'
upload "$fresh" 'application/json; charset=utf-8' '/api/v1/**'
upload "$fresh" 'text/markdown; charset=utf-8' '*.md'
upload "$fresh" 'text/x-opml; charset=utf-8' '*.opml'
upload "$fresh" 'application/manifest+json' '*.webmanifest'
upload "$fresh" 'text/html; charset=utf-8' '*.html'
upload "$fresh" '' '*'
rclone sync "$dist" "$bucket" --checksum --fast-list --filter '- /.imprint*'
