# Shared by the scripts beside it: saying what happens, and installing what is missing.
# shellcheck shell=bash

set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

if [ -t 1 ]; then bold=$(printf '\033[1m') plain=$(printf '\033[0m'); else bold='' plain=''; fi
say() { printf '\n%s▸ %s%s\n' "$bold" "$*" "$plain"; }
note() { printf '  %s\n' "$*"; }
stop() {
  printf '\n%s\n' "$*" >&2
  exit 1
}

# Debian packages, by what they are for.
BUILD_PACKAGES="build-essential pkg-config ca-certificates"
WINDOW_PACKAGES="libwebkit2gtk-4.1-dev librsvg2-dev"
TEST_PACKAGES="xvfb xauth webkit2gtk-driver chromium imagemagick fonts-dejavu-core strace"

require_toolchains() { # node?
  command -v cargo >/dev/null || stop "Rust is missing. Install it from https://rustup.rs, open a new terminal, and try again."
  local wanted found
  wanted=$(sed -n 's/^rust-version = "\(.*\)"/\1/p' Cargo.toml)
  found=$(rustc --version | cut -d ' ' -f 2)
  at_least "$found" "$wanted" || stop "Rust $wanted or newer is needed, this is $found. Run: rustup update"
  [ "${1:-}" = node ] || return 0
  command -v npm >/dev/null || stop "Node 20 or newer is missing. Install it from https://nodejs.org or your system's packages, and try again."
  at_least "$(node --version | tr -d v)" 20 || stop "Node 20 or newer is needed, this is $(node --version)."
}

at_least() { [ "$(printf '%s\n%s\n' "$2" "$1" | sort -V | head -n 1)" = "$2" ]; }

# Installs the named Debian packages that are not there; says what to do where there is no apt.
install_packages() {
  local missing=() package
  if ! command -v dpkg-query >/dev/null || ! command -v apt-get >/dev/null; then
    on_another_system "$@"
    return
  fi
  for package in "$@"; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q '^install ok installed' || missing+=("$package")
  done
  # Ubuntu's chromium is a snap that tests cannot drive (find_browser gets another); a Chromium or Chrome that is there
  # will do.
  if grep -qs '^ID=ubuntu' /etc/os-release || command -v chromium google-chrome >/dev/null; then
    mapfile -t missing < <(printf '%s\n' "${missing[@]}" | grep -vx -e chromium -e '')
  fi
  [ ${#missing[@]} -gt 0 ] || return 0
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then
    command -v sudo >/dev/null || stop "These packages are missing, and there is no sudo: ${missing[*]}
As root, run: apt-get install --no-install-recommends ${missing[*]}"
    as_root=(sudo)
  fi
  say "Installing ${missing[*]}"
  DEBIAN_FRONTEND=noninteractive "${as_root[@]}" apt-get update -qq
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install --yes -qq --no-install-recommends "${missing[@]}" >/dev/null
}

# No apt: everything may be there all the same; what is not is named in that system's words.
on_another_system() {
  local wants=" $* " lacks=()
  command -v cc >/dev/null || lacks+=(compiler)
  if [[ $wants == *" libwebkit2gtk-4.1-dev "* && $(uname -s) == Linux ]]; then
    { command -v pkg-config >/dev/null && pkg-config --exists webkit2gtk-4.1 librsvg-2.0; } || lacks+=(webkit)
  fi
  if [[ $wants == *" xvfb "* ]]; then
    [ "$(uname -s)" = Linux ] || stop "The tests of the real window need Linux (WebKitWebDriver under Xvfb).
Without them: make check"
    command -v Xvfb >/dev/null && command -v WebKitWebDriver >/dev/null && command -v chromium >/dev/null &&
      command -v import >/dev/null && command -v strace >/dev/null || lacks+=(tests)
  fi
  [ ${#lacks[@]} -gt 0 ] || return 0
  if [ "$(uname -s)" = Darwin ]; then
    stop "Install the compiler with: xcode-select --install
Then try again; the window needs nothing else on macOS."
  elif command -v dnf >/dev/null; then
    stop "Missing: ${lacks[*]}. Install, then try again:
  sudo dnf install gcc gcc-c++ make pkgconf-pkg-config webkit2gtk4.1-devel librsvg2-devel
  for make test also: sudo dnf install xorg-x11-server-Xvfb xauth webkit2gtk4.1 chromium ImageMagick dejavu-sans-fonts strace"
  elif command -v pacman >/dev/null; then
    stop "Missing: ${lacks[*]}. Install, then try again:
  sudo pacman -S --needed base-devel webkit2gtk-4.1 librsvg
  for make test also: sudo pacman -S --needed xorg-server-xvfb xorg-xauth chromium imagemagick ttf-dejavu strace"
  elif command -v zypper >/dev/null; then
    stop "Missing: ${lacks[*]}. Install, then try again:
  sudo zypper install gcc gcc-c++ make pkgconf-pkg-config webkit2gtk3-devel librsvg-devel
  for make test also: sudo zypper install xvfb-run xauth WebKitGTK-4.1-driver chromium ImageMagick dejavu-fonts strace"
  fi
  stop "Missing: ${lacks[*]}. Install a C compiler, pkg-config, WebKitGTK 4.1 and librsvg with their headers, then try again;
for make test also Xvfb, xauth, WebKitWebDriver, Chromium, ImageMagick, strace and the DejaVu fonts."
}

# npm packages by the lock file, only when it has changed since.
install_npm() {
  local stamp=node_modules/.installed-from
  if ! cmp -s package-lock.json "$stamp"; then
    say "Installing npm packages by the lock file"
    npm ci --no-audit --no-fund --loglevel=error
    cp package-lock.json "$stamp"
  fi
}

# The window's pages, only when something they are made of is newer. The app embeds them, so they come before cargo.
build_pages() {
  local made=ui/dist/index.html
  if [ ! -f "$made" ] || [ -n "$(find ui/src ui/index.html ui/package.json ui/*.ts package-lock.json locales -newer "$made" -type f -print -quit)" ]; then
    say "Building the window's pages"
    npm run --silent build -w ui
    touch "$made"
  fi
}

# The browser for the browser tests: Debian's, else Chrome, else the one that Playwright brings.
find_browser() {
  local name
  for name in chromium google-chrome google-chrome-stable; do
    if REHEARSAL_CHROMIUM=$(command -v "$name"); then
      export REHEARSAL_CHROMIUM
      return
    fi
  done
  say "Fetching Chromium through Playwright"
  npx --no-install playwright install chromium
  REHEARSAL_CHROMIUM=$(node -p "require('@playwright/test').chromium.executablePath()")
  export REHEARSAL_CHROMIUM
}

install_nextest() {
  command -v cargo-nextest >/dev/null && return 0
  say "Installing cargo-nextest"
  cargo install cargo-nextest --locked --quiet
}

# Where the app keeps workspaces when nobody has said otherwise.
documents_folder() {
  local documents="$HOME/Documents"
  if [ -f "${XDG_CONFIG_HOME:-$HOME/.config}/user-dirs.dirs" ] && command -v xdg-user-dir >/dev/null; then
    documents=$(xdg-user-dir DOCUMENTS)
  fi
  printf '%s\n' "${REHEARSAL_DATA_DIR:-$documents/Rehearsal}"
}
