# Reads a table of an export to CSV as EXPORT.md tells people who use R, with nothing but R itself.
#
# usage: Rscript read_export.R DIR TABLE
# Prints a line for each row: the columns of text joined by |, NA as null. Then a line for each column of numbers: its sum.
arguments <- commandArgs(trailingOnly = TRUE)
columns <- read.csv(file.path(arguments[1], "columns.csv"))
columns <- columns[columns$table == arguments[2], ]
text <- columns$column[columns$type == "string"]
rows <- read.csv(
  file.path(arguments[1], paste0(arguments[2], ".csv")),
  na.strings = "",
  encoding = "UTF-8",
  colClasses = setNames(rep("character", length(text)), text)
)
cells <- rows[text]
cells[is.na(cells)] <- "null"
writeLines(enc2utf8(do.call(paste, c(unname(as.list(cells)), sep = "|"))), useBytes = TRUE)
for (column in names(rows)[sapply(rows, is.numeric)]) {
  cat(column, format(sum(rows[[column]], na.rm = TRUE), digits = 15), "\n")
}
