"""Lints every data contract below a folder with datacontract-cli; says which are no Open Data Contracts and why."""

import pathlib
import sys

from datacontract.data_contract import DataContract

files = sorted(pathlib.Path(sys.argv[1]).glob("*/*.yaml"))
wrong = 0
for file in files:
    result = DataContract(data_contract_file=str(file)).lint()
    for check in result.checks:
        if check.result != "passed":
            wrong += 1
            print(f"{file}: {check.name}: {check.reason}")
print(f"{len(files)} contracts linted, {wrong} complaints")
sys.exit(1 if wrong or not files else 0)
