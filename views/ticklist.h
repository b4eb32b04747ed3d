// SPDX-FileCopyrightText: 2026 The Backtrail authors
// SPDX-License-Identifier: Apache-2.0

#pragma once

#include <QSortFilterProxyModel>
#include <QStyledItemDelegate>

#include <functional>

namespace Backtrail {

// How the raw values of a choice read.
struct ChoiceWords
{
    std::function<QString(const QString &value)> value;
    std::function<QString(const QString &group)> group; // may be empty where there are no groups
    std::function<QString(const QString &value)> icon; // name of an icon; may be empty
};

// A choice model in words, searched by them and by the raw values.
class TickListModel final : public QSortFilterProxyModel
{
    Q_OBJECT

public:
    explicit TickListModel(ChoiceWords words, QObject *parent = nullptr);

    void setSearch(const QString &text);
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    [[nodiscard]] QString words(const QString &value) const { return m_words.value(value); }

signals:
    // By the user, for a group that is only partly shown: what is hidden must not be ticked unseen.
    void shownTicked(const QStringList &values, bool ticked);

protected:
    [[nodiscard]] bool filterAcceptsRow(int sourceRow, const QModelIndex &sourceParent) const override;

private:
    ChoiceWords m_words;
    QString m_search;
};

// A click anywhere on the line ticks it, not only one on the box.
class TickDelegate final : public QStyledItemDelegate
{
    Q_OBJECT

public:
    using QStyledItemDelegate::QStyledItemDelegate;

    [[nodiscard]] QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    bool editorEvent(QEvent *event, QAbstractItemModel *model, const QStyleOptionViewItem &option,
                     const QModelIndex &index) override;
};

} // namespace Backtrail
