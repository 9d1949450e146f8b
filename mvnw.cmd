<# :
@echo off
@rem Runs Maven 3.9 or later on a JDK 25 or later, whatever is installed: mvnw quarkus:dev
@rem Which Maven is fetched where none is there, and its checksum: .mvn\wrapper\maven-wrapper.properties
@rem PowerShell, further down in this same file, finds both and prints them; then Maven runs here.
setlocal
set "MVNW_SELF=%~f0"
set "MVNW_MAVEN="
for /f "usebackq tokens=1,* delims==" %%A in (`powershell -NoProfile -ExecutionPolicy Bypass -Command "& ([ScriptBlock]::Create((Get-Content -Raw -LiteralPath $env:MVNW_SELF)))"`) do (
  if "%%A"=="JAVA_HOME" set "JAVA_HOME=%%B"
  if "%%A"=="MAVEN" set "MVNW_MAVEN=%%B"
)
if not defined MVNW_MAVEN exit /b 1
call "%MVNW_MAVEN%" %*
exit /b %ERRORLEVEL%
#>
$ErrorActionPreference = 'Stop'
$leastJava = 25
$properties = Join-Path (Split-Path -Parent $env:MVNW_SELF) '.mvn\wrapper\maven-wrapper.properties'

function Say($text) { [Console]::Error.WriteLine("mvnw: $text") }
function Fail($text) { Say $text; exit 1 }

# --- Java

# True where $jdk is the home of a JDK (with a compiler) that is new enough.
function Test-Jdk($jdk) {
  if (-not $jdk -or -not (Test-Path "$jdk\bin\javac.exe") -or -not (Test-Path "$jdk\release")) { return $false }
  $line = Get-Content -LiteralPath "$jdk\release" | Where-Object { $_ -match '^JAVA_VERSION="(\d+)' } | Select-Object -First 1
  return $line -match '^JAVA_VERSION="(\d+)' -and [int]$Matches[1] -ge $leastJava
}

function Find-Java {
  $candidates = @($env:JAVA_HOME)
  $java = Get-Command java.exe -ErrorAction SilentlyContinue | Select-Object -First 1
  if ($java) { $candidates += Split-Path -Parent (Split-Path -Parent $java.Source) }
  foreach ($parent in "$env:ProgramFiles\Eclipse Adoptium", "$env:ProgramFiles\Java",
      "$env:ProgramFiles\Microsoft", "$env:ProgramFiles\Zulu", "$env:ProgramFiles\Amazon Corretto", "$HOME\.jdks") {
    if (Test-Path $parent) { $candidates += Get-ChildItem -LiteralPath $parent -Directory | ForEach-Object { $_.FullName } }
  }
  foreach ($jdk in $candidates) { if (Test-Jdk $jdk) { return $jdk } }
  Fail "Parley needs a JDK $leastJava or later; none was found in JAVA_HOME, on PATH, in Program Files or in $HOME\.jdks. Install one (Eclipse Temurin $leastJava from https://adoptium.net) or point JAVA_HOME at it."
}

# --- Maven

# True where the command $maven is a Maven of 3.9 or later.
function Test-Maven($maven) {
  $text = (& cmd /c "`"$maven`" --version 2>nul") -join "`n"
  return $text -match 'Apache Maven (\d+)\.(\d+)' -and
    ([int]$Matches[1] -gt 3 -or ([int]$Matches[1] -eq 3 -and [int]$Matches[2] -ge 9))
}

# Puts the Maven of the properties file into $target: fetched, verified, unpacked beside it and moved there whole.
function Install-Maven($target, $name, $url, $checksum, $olderMaven) {
  $work = Join-Path (Split-Path -Parent $target) ('fetch.' + [Guid]::NewGuid().ToString('N'))
  New-Item -ItemType Directory -Force -Path $work | Out-Null
  try {
    $archive = Join-Path $work "$name-bin.zip"
    if ($olderMaven) {
      Say "Maven here is older than 3.9; letting it fetch $name"
      $version = $name -replace '^apache-maven-', ''
      Push-Location $work
      & cmd /c "`"$olderMaven`" -B -q org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy -Dartifact=org.apache.maven:apache-maven:${version}:zip:bin -DoutputDirectory=. >mvn.log 2>&1"
      Pop-Location
    }
    if (-not (Test-Path $archive)) {
      Say "downloading $url"
      [Net.ServicePointManager]::SecurityProtocol = [Net.ServicePointManager]::SecurityProtocol -bor [Net.SecurityProtocolType]::Tls12
      (New-Object Net.WebClient).DownloadFile($url, $archive)
    }
    $found = (Get-FileHash -LiteralPath $archive -Algorithm SHA256).Hash
    if ($found -ne $checksum) {
      Fail "the archive of $name is not the one expected: sha256 $found, but $properties says $checksum"
    }
    Push-Location $work
    & "$env:JAVA_HOME\bin\jar.exe" -xf $archive
    Pop-Location
    if (-not (Test-Path $target)) { Move-Item -LiteralPath (Join-Path $work $name) -Destination $target }
  } finally {
    Remove-Item -Recurse -Force -LiteralPath $work -ErrorAction SilentlyContinue
  }
}

function Find-Maven {
  $installed = Get-Command mvn.cmd -ErrorAction SilentlyContinue | Select-Object -First 1 | ForEach-Object { $_.Source }
  if ($installed -and (Test-Maven $installed)) { return $installed }
  $settings = ConvertFrom-StringData (Get-Content -Raw -LiteralPath $properties)
  $name = ($settings.distributionUrl -split '/')[-1] -replace '-bin\.zip$', ''
  $userHome = if ($env:MAVEN_USER_HOME) { $env:MAVEN_USER_HOME } else { "$HOME\.m2" }
  $target = "$userHome\wrapper\dists\$name\$($settings.distributionSha256Sum)"
  if (-not (Test-Path "$target\bin\mvn.cmd")) {
    Install-Maven $target $name $settings.distributionUrl $settings.distributionSha256Sum $installed
  }
  return "$target\bin\mvn.cmd"
}

try {
  $env:JAVA_HOME = Find-Java
  $maven = Find-Maven
  "JAVA_HOME=$env:JAVA_HOME"
  "MAVEN=$maven"
} catch {
  Fail $_.Exception.Message
}
