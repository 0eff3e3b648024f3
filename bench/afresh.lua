-- Asks for another range each time, thousands of them in turn, so that no answer can be one of the last second.
local asked = 0

function init(args)
  math.randomseed(tonumber(tostring({}):match("0x(%x+)"), 16))
  asked = math.random(0, 10000)
end

function request()
  asked = asked + 1
  local from = os.date("!%Y-%m-%d", os.time() + (1 + asked % 7) * 86400)
  local to = os.date("!%Y-%m-%d", os.time() + (28 + asked % 7) * 86400)
  local zone = zones[1 + math.floor(asked / 7) % #zones]
  return wrk.format("GET", wrk.path:gsub("%?.*", "") .. "?from=" .. from .. "&to=" .. to .. "&timeZone=" .. zone:gsub("%+", "%%2B"))
end

-- A zone for each offset: another zone is another range.
zones = {
  "Etc/GMT", "Etc/GMT-1", "Etc/GMT-2", "Etc/GMT-3", "Etc/GMT-4", "Etc/GMT-5", "Etc/GMT-6", "Etc/GMT-7", "Etc/GMT-8",
  "Etc/GMT-9", "Etc/GMT-10", "Etc/GMT-11", "Etc/GMT-12", "Etc/GMT-13", "Etc/GMT-14", "Etc/GMT+1", "Etc/GMT+2",
  "Etc/GMT+3", "Etc/GMT+4", "Etc/GMT+5", "Etc/GMT+6", "Etc/GMT+7", "Etc/GMT+8", "Etc/GMT+9", "Etc/GMT+10",
  "Etc/GMT+11", "Etc/GMT+12", "Asia/Kolkata", "Asia/Kathmandu", "Asia/Tehran", "Asia/Kabul", "Asia/Yangon",
  "Australia/Adelaide", "Australia/Darwin", "Australia/Eucla", "America/St_Johns", "Pacific/Marquesas",
  "Pacific/Chatham", "Australia/Lord_Howe",
}
