# What run.sh and test.sh need from the machine: sourced, not run.

say() { printf '· %s\n' "$*"; }

give_up() {
  printf '%s\n' "$*" >&2
  exit 1
}

may_install() { [[ $(id -u) == 0 ]] && command -v apt-get >/dev/null; }

install_packages() {
  say "Installing $*"
  if [[ -z ${APT_UPDATED:-} ]]; then
    apt-get update -qq || true
    APT_UPDATED=1
  fi
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    -o DPkg::Lock::Timeout=300 "$@" >/dev/null
}

# require_command COMMAND INSTRUCTION PACKAGE...
require_command() {
  local name=$1 instruction=$2
  shift 2
  command -v "$name" >/dev/null && return
  if may_install; then install_packages "$@" || true; fi
  command -v "$name" >/dev/null || give_up "$name is missing: $instruction"
}

# The browser that tests and pictures drive: the one without a window where there is a package of it, for it asks less of
# the machine.
require_browser() {
  command -v chromium-headless-shell >/dev/null && return
  if may_install; then install_packages chromium-headless-shell || true; fi
  command -v chromium-headless-shell >/dev/null ||
    require_command chromium "apt-get install chromium (or your system's package)." chromium
}

require_dotnet() {
  local instruction="install the .NET SDK 10 or newer (https://dot.net/download) and put dotnet on the PATH."
  # A system-wide install that the shell does not know of yet.
  command -v dotnet >/dev/null || PATH="$PATH:/usr/share/dotnet:/usr/lib/dotnet:$HOME/.dotnet"
  require_command dotnet "$instruction" dotnet-sdk-10.0
  local newest
  newest=$(dotnet --list-sdks | cut -d. -f1 | sort -n | tail -1)
  ((${newest:-0} >= 10)) || give_up "The newest .NET SDK here is ${newest:-none}: $instruction"
}

require_node() {
  local instruction="install Node.js 20 or newer with npm (https://nodejs.org)."
  require_command node "$instruction" nodejs npm
  require_command npm "$instruction" npm
}
