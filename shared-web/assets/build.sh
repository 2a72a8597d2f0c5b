#!/bin/sh
# Rebuilds the committed styles and scripts from their sources. Two runs give the same bytes.
set -eu
cd "$(dirname "$0")"
out=../src/main/resources/static/assets

npm ci --ignore-scripts --no-audit --no-fund
mkdir -p "$out"
for sheet in app moj; do
  node_modules/.bin/sass --pkg-importer=node --load-path=. --load-path=node_modules \
    --style=compressed --no-source-map "scss/$sheet.scss" "$out/$sheet.css"
done
cp js/app.js js/supported.js favicon.svg "$out/"
# the map is not shipped, so neither is the pointer to it
sed 's|//# sourceMappingURL=.*$||' node_modules/govuk-frontend/dist/govuk/govuk-frontend.min.js > "$out/govuk-frontend.min.js"

cd "$out"
sha256sum app.css app.js favicon.svg govuk-frontend.min.js moj.css supported.js > SHA256SUMS
